@echo off
rem Finds a 64-bit Python and hands over to source\scripts\offline\start.py.
rem This file is plain ASCII, so that no code page can spoil it. It has NOT been run on Windows by us.
setlocal
rem pushd, not cd: on \\server\share it lends the folder a drive letter, without which cmd stays where it was.
pushd "%~dp0"
if errorlevel 1 goto closed
set PYTHONUTF8=1
set PYTHON=
for %%P in ("py -3.13" "py -3.12" "py -3.11" "python" "python3") do call :try %%P
if defined PYTHON goto run
echo Python 3.11, 3.12 or 3.13 (64-bit) is needed and was not found. See the page that opens now.
start "" "site\hosting\kit.html"
set CODE=1
goto done

:closed
echo This folder cannot be opened. Copy the whole folder to this computer and try again.
set CODE=1
goto end

:run
%PYTHON% source\scripts\offline\start.py %*
set CODE=%ERRORLEVEL%
:done
popd
:end
pause
exit /b %CODE%

:try
if defined PYTHON exit /b
%~1 -c "import sys; sys.exit(not ((3, 11) <= sys.version_info < (3, 14) and sys.maxsize > 2**32))" >nul 2>nul && set PYTHON=%~1
exit /b
