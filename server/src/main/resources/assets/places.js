// The slider of years: shows the year while it moves, and goes there when it is let go. Without this its button does.
for (const form of document.querySelectorAll('.asof .years')) {
  const slider = form.querySelector('input[type="range"]');
  const shown = form.querySelector('output');
  slider.addEventListener('input', () => { shown.textContent = slider.value; });
  slider.addEventListener('change', () => { form.requestSubmit(); });
  form.querySelector('button').remove();
}
