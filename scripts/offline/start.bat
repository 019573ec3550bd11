@echo off
rem Finds a Python and hands over to source\scripts\offline\start.py.
rem This file is plain ASCII, so that no code page can spoil it. It has NOT been run on Windows by us.
setlocal
cd /d "%~dp0"
set PYTHONUTF8=1
for %%V in (3.13 3.12 3.11) do (
  py -%%V -c "pass" >nul 2>nul && (
    py -%%V source\scripts\offline\start.py %*
    goto done
  )
)
python -c "import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))" >nul 2>nul && (
  python source\scripts\offline\start.py %*
  goto done
)
echo Python 3.11, 3.12 or 3.13 (64-bit) is needed and was not found. See the page that opens now.
start "" "site\hosting\kit.html"
:done
pause
