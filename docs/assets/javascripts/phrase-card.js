// @ts-check
/* <phrase-card>: one phrase with its copy buttons. Without scripts the buttons are hidden and the text is there. */
(function () {
  "use strict";
  const Phrasebank = /** @type {any} */ (window).Phrasebank;

  /** @returns {HTMLElement} the page's one message line, announced to screen readers when it changes */
  function messageLine() {
    const found = document.querySelector(".pb-message");
    if (found instanceof HTMLElement) return found;
    const made = document.createElement("div");
    made.className = "pb-message";
    made.setAttribute("role", "status");
    document.body.append(made);
    return made;
  }

  /** @type {number | undefined} */
  let clearing;

  /** @param {string} text */
  function say(text) {
    const line = messageLine();
    line.textContent = text;
    window.clearTimeout(clearing);
    clearing = window.setTimeout(() => (line.textContent = ""), 8000);
  }

  class PhraseCard extends HTMLElement {
    connectedCallback() {
      messageLine(); // a live region must stand on the page before it speaks
      this.addEventListener("click", (event) => {
        const button = /** @type {Element} */ (event.target).closest("button[data-copy]");
        if (button) this.copy(button.getAttribute("data-copy") === "lead");
      });
    }

    /** @returns {string} the wording as it stands on the page, slots as 【】 */
    get text() {
      const found = this.querySelector(".pb-text");
      return found ? found.textContent || "" : "";
    }

    /** @returns {string} the lead clause of its point */
    get lead() {
      const point = this.closest(".pb-point");
      const found = point && point.querySelector(".pb-lead");
      return found ? found.textContent || "" : "";
    }

    /** @param {boolean} withLead */
    copy(withLead) {
      const text = withLead ? `${this.lead}。${this.text}` : this.text;
      const old = this.querySelector(".pb-manual");
      if (old) old.remove();
      if (!Phrasebank.copy(text)) {
        this.offerByHand(text);
        return;
      }
      const open = this.querySelectorAll(".pb-slot").length;
      say(open ? `已复制，还有 ${open} 处【】要换成自己的事实` : "已复制");
    }

    /**
     * The browser refused: show the text, selected, and say how to copy it.
     * @param {string} text
     */
    offerByHand(text) {
      const box = document.createElement("div");
      box.className = "pb-manual";
      const advice = document.createElement("p");
      advice.textContent = "浏览器不让自动复制。文字已经选中，请按 Ctrl+C。";
      const field = document.createElement("textarea");
      field.readOnly = true;
      field.rows = 4;
      field.value = text;
      field.setAttribute("aria-label", "要复制的文字");
      box.append(advice, field);
      /** @type {Element} */ (this.querySelector("article")).append(box);
      field.focus();
      field.select();
      say("没有复制成功。文字已经选中，请按 Ctrl+C。");
    }
  }

  customElements.define("phrase-card", PhraseCard);
})();
