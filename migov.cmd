@echo off
rem Builds MiGov once (needs a JDK 17 or later and Maven), then runs it.
setlocal
set "HERE=%~dp0"
set "JAR=%HERE%server\target\migov-server.jar"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo migov: no Java found. Install a JDK 17 or later, or set JAVA_HOME. 1>&2
  exit /b 3
)
if exist "%JAR%" goto run
where mvn >nul 2>&1
if errorlevel 1 (
  echo migov: no Maven found. Install Maven 3.8 or later. 1>&2
  exit /b 3
)
echo migov: building, once; a few minutes the first time ... 1>&2
pushd "%HERE%"
call mvn -B -q -Pfast -Dmaven.test.skip=true package
if errorlevel 1 (
  popd
  echo migov: the build failed; see the messages above. 1>&2
  exit /b 3
)
popd
:run
set "GC=-XX:+UseSerialGC"
if /i "%~1"=="serve" set "GC=-XX:+UseG1GC"
"%JAVA%" -Xmx1g %GC% -Dfile.encoding=UTF-8 -Duser.timezone=UTC %MIGOV_JAVA_OPTS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%
