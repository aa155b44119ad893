package org.migov.loader.source.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.migov.loader.source.Problem;

/** Files that are broken, or made to do harm: a clear error, and nothing else. The limit is there for endless loops. */
@Timeout(120)
class HostileFilesTest {

    private static final Path UNTC = Imported.SAMPLES.resolve("untc/scrape-4-13.csv");

    @TempDir
    Path folder;

    @Test
    void randomBytes_areRefused_orGiveNothing() throws IOException {
        Random random = new Random(20261121);
        for (int i = 0; i < 40; i++) {
            byte[] bytes = new byte[random.nextInt(20_000)];
            random.nextBytes(bytes);
            Path file = Files.write(folder.resolve("random-" + i), bytes);

            assertThatThrownBy(() -> Formats.recognise(file, "random"))
                    .isInstanceOfSatisfying(
                            FileRefused.class,
                            refused -> assertThat(refused.problem().code())
                                    .isIn("not-text", "unknown-format", "compression"));
        }
    }

    @Test
    void randomLetters_inEveryFormat_areToldAsErrors() throws IOException {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 50_000; i++) {
            text.append("abcé ,;\t\n<>td&/0123456789:-.()[]\"'".charAt(random.nextInt(34)));
        }
        Path file = Files.writeString(folder.resolve("letters.txt"), text);
        for (Format format : Formats.ALL) {
            Imported read = Imported.as(format, file);

            assertThat(read.problems()).as(format.name()).isNotEmpty();
            assertThat(read.rows("treaty-actions")).as(format.name()).isEmpty();
        }
    }

    @Test
    void cutFiles_giveTheirWholeRows_andNoWrongOnes() throws IOException {
        List<Path> samples = FormatSamplesTest.samples()
                .filter(sample ->
                        sample.toString().matches(".*(by-convention-en|status-iv-13|champ-V-2|gone|participants).*"))
                .toList();
        Random random = new Random(1952);
        for (Path sample : samples) {
            byte[] bytes = Files.readAllBytes(sample);
            Set<String> whole = acts(Imported.file(sample));
            for (int i = 0; i < 3; i++) {
                int length = 1 + random.nextInt(bytes.length - 1);
                Path cut =
                        Files.write(folder.resolve(String.valueOf(sample.getFileName())), Arrays.copyOf(bytes, length));
                try {
                    Set<String> left = acts(Imported.file(cut));
                    left.removeAll(whole);
                    // The last row may have lost what came behind its date.
                    assertThat(left).as(sample + " cut at " + length).hasSizeLessThanOrEqualTo(2);
                } catch (FileRefused refused) {
                    assertThat(refused.problem().expected()).isNotBlank();
                }
            }
        }
    }

    @Test
    void shuffledColumns_areReadByTheirHeadings() throws IOException {
        List<String> lines = Files.readAllLines(Imported.SAMPLES.resolve("untc/refugee-V-2.csv"));
        Random random = new Random(3);
        Set<String> expected = acts(Imported.file(Imported.SAMPLES.resolve("untc/refugee-V-2.csv")));
        for (int i = 0; i < 2; i++) {
            List<Integer> order = new ArrayList<>(List.of(0, 1, 2));
            Collections.shuffle(order, random);
            StringBuilder shuffled = new StringBuilder();
            for (String line : lines) {
                String[] cells = line.replace("\uFEFF", "").split(";", -1);
                order.forEach(column -> shuffled.append(cells[column]).append(';'));
                shuffled.setLength(shuffled.length() - 1);
                shuffled.append('\n');
            }
            Path file = Files.writeString(folder.resolve("V-2.csv"), shuffled);

            assertThat(acts(Imported.file(file))).isEqualTo(expected);
        }
    }

    @Test
    void aMillionColumns_areRefused() throws IOException {
        Path csv =
                Files.writeString(folder.resolve("4-13.csv"), "Participant,Signature" + ",x".repeat(1_000_000) + "\n");
        Path html = Files.writeString(
                folder.resolve("4-13.html"),
                "<html><table><tr><th>Participant</th><th>Signature</th>" + "<th>x</th>".repeat(200_000)
                        + "</tr></table>");

        assertThat(Imported.as(new Untc(), csv).messages()).anyMatch(text -> text.contains("[unreadable-format]"));
        assertThat(Imported.as(new Untc(), html).messages()).anyMatch(text -> text.contains("[unreadable-format]"));
    }

    @Test
    void deeplyNestedTags_areRead_asFarAsTheyGo() throws IOException {
        Path file = Files.writeString(
                folder.resolve("4-13.html"), "<html>" + "<div><table><tr><td>".repeat(20_000) + "Participant");

        assertThat(Imported.as(new Untc(), file).problems()).isNotEmpty();
    }

    @Test
    void zipBomb_isRefused_beforeItIsUnpacked() throws IOException {
        Path bomb = folder.resolve("4-13.csv.gz");
        byte[] zeros = new byte[1 << 16];
        Arrays.fill(zeros, (byte) ' ');
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
            for (int i = 0; i < 2_000; i++) {
                out.write(zeros);
            }
        }

        assertThatThrownBy(() -> InputFile.open(bomb, "bomb"))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("[compression]")
                .hasMessageContaining("100 times");
    }

    @Test
    void cutGzip_isRefused_wholeGzip_isRead() throws IOException {
        Path gzip = folder.resolve("scrape-4-13.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gzip))) {
            out.write(Files.readAllBytes(UNTC));
        }
        assertThat(acts(Imported.file(gzip))).isEqualTo(acts(Imported.file(UNTC)));

        byte[] bytes = Files.readAllBytes(gzip);
        Path cut = Files.write(folder.resolve("cut.gz"), Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> InputFile.open(cut, "cut")).hasMessageContaining("[compression]");
    }

    @Test
    void filesPackedInOtherWays_areRead_andRefusedWhereCut() throws IOException {
        byte[] bytes = Files.readAllBytes(UNTC);
        Map<String, Packer> packers = Map.of(
                "bz2", BZip2CompressorOutputStream::new,
                "xz", XZCompressorOutputStream::new,
                "zst", ZstdOutputStream::new);
        for (Map.Entry<String, Packer> packer : packers.entrySet()) {
            Path packed = folder.resolve("scrape-4-13.csv." + packer.getKey());
            try (OutputStream out = packer.getValue().pack(Files.newOutputStream(packed))) {
                out.write(bytes);
            }
            assertThat(acts(Imported.file(packed))).isEqualTo(acts(Imported.file(UNTC)));
            byte[] whole = Files.readAllBytes(packed);
            Path cut = Files.write(folder.resolve("cut." + packer.getKey()), Arrays.copyOf(whole, whole.length / 2));
            assertThatThrownBy(() -> InputFile.open(cut, "cut")).hasMessageContaining("[compression]");
        }
    }

    private interface Packer {
        OutputStream pack(OutputStream to) throws IOException;
    }

    @Test
    void zipOfOneFile_isRead_ofSeveralOrOfASpreadsheet_isNot() throws IOException {
        byte[] table = Files.readAllBytes(UNTC);
        assertThat(acts(Imported.file(zip("one-4-13.csv.zip", table, "a/", "a/4-13.csv", "__MACOSX/._4-13.csv"))))
                .isEqualTo(acts(Imported.file(UNTC)));
        Path two = zip("two.zip", table, "a.csv", "b.csv");
        assertThatThrownBy(() -> InputFile.open(two, "two.zip"))
                .hasMessageContaining("[compression]")
                .hasMessageContaining("2 files: a.csv, b.csv");
        Path sheet = zip("sheet.xlsx", table, "[Content_Types].xml", "xl/workbook.xml");
        assertThatThrownBy(() -> InputFile.open(sheet, "sheet.xlsx")).hasMessageContaining("[not-text]");
        Path none = Files.writeString(folder.resolve("none.zip"), "PK\3\4zip");
        assertThatThrownBy(() -> InputFile.open(none, "none.zip")).hasMessageContaining("[compression]");
        Path bomb = zip("bomb.zip", new byte[20 << 20], "4-13.csv");
        assertThatThrownBy(() -> InputFile.open(bomb, "bomb.zip")).hasMessageContaining("100 times");
    }

    private Path zip(String name, byte[] content, String... entries) throws IOException {
        Path zip = folder.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String entry : entries) {
                out.putNextEntry(new ZipEntry(entry));
                if (!entry.endsWith("/")) {
                    out.write(content);
                }
            }
        }
        return zip;
    }

    @ParameterizedTest
    @ValueSource(strings = {"$HDT", "%PDF-1.7", "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"})
    void filesThatAreNoText_areNamed(String magic) throws IOException {
        Path file = Files.write(folder.resolve("table.xls"), magic.getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> Formats.recognise(file, "table.xls")).hasMessageContaining("[not-text]");
    }

    @Test
    void entities_areNeitherMultipliedNorFetched() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "Kenya");
        StringBuilder laughs = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE html [<!ENTITY a \"Kenya\">");
        for (char c = 'b'; c < 'k'; c++) {
            laughs.append("<!ENTITY ")
                    .append(c)
                    .append(" \"")
                    .append(("&" + (char) (c - 1) + ";").repeat(10))
                    .append("\">");
        }
        laughs.append("<!ENTITY x SYSTEM \"")
                .append(secret.toUri())
                .append("\"><!ENTITY y SYSTEM \"http://127.0.0.1:9/\">]>");
        laughs.append("<html><body><table><tr><th>Participant</th><th>Accession(a)</th></tr>");
        for (String entity : List.of("&j;", "&x;", "&y;")) {
            laughs.append("<tr><td>").append(entity).append("</td><td>5 Jun 2007 a</td></tr>");
        }
        Path file = Files.writeString(folder.resolve("4-13.html"), laughs.append("</table></body></html>"));
        Imported read = Imported.file(file);

        assertThat(read.rows("treaty-actions")).isEmpty();
        assertThat(read.messages())
                .filteredOn(text -> text.contains("[unknown-country]"))
                .hasSize(3)
                .anyMatch(text -> text.contains("\"&j;\""));
    }

    @Test
    void windows1252_damage_andMojibake_areReported() throws IOException {
        String page = "Participant\tAccession(a)\nCôte d'Ivoire\t5 Jun 2007 a\n";
        Path windows = Files.write(folder.resolve("4-13.txt"), page.getBytes(Charset.forName("windows-1252")));
        assertThat(Imported.file(windows).messages()).singleElement().asString().contains("windows-1252", "[encoding]");

        String twice = new String(page.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
        Path mojibake = Files.writeString(folder.resolve("4-13.txt"), twice);
        Imported read = Imported.file(mojibake);
        assertThat(read.cells("treaty-actions", "party")).containsExactly("CIV");
        assertThat(read.messages()).singleElement().asString().contains(":2:", "put right", "[damaged-text]");

        Path damaged = Files.writeString(folder.resolve("4-13.txt"), page.replace('ô', '\uFFFD'));
        assertThat(Imported.file(damaged).problems())
                .extracting(Problem::code)
                .contains("damaged-text", "unknown-country");

        Path wide = Files.write(folder.resolve("4-13.txt"), page.getBytes(StandardCharsets.UTF_16));
        assertThat(Imported.file(wide).cells("treaty-actions", "party")).containsExactly("CIV");
    }

    @Test
    void fileOfNoFormat_isTold_withTheFormatsAndWhatWasSeen() throws IOException {
        Path file = Files.writeString(folder.resolve("poem.txt"), "The woods are lovely\n");

        assertThatThrownBy(() -> Formats.recognise(file, "poem.txt"))
                .hasMessageContaining("normlex, ilolex, untc, ohchr, uk-treaties, verdragenbank, swiss-scope")
                .hasMessageContaining("The woods are lovely");
    }

    private static Set<String> acts(Imported read) {
        TreeSet<String> acts = new TreeSet<>();
        read.rows("treaty-actions")
                .forEach(row -> acts.add(row.cell("instrument") + " " + row.cell("party") + " " + row.cell("kind") + " "
                        + row.cell("date") + " " + row.cell("effect_date")));
        return acts;
    }
}
