/*
 * For the websites of towns: gives each <iframe data-town-current> the height that the page in it
 * asks for. Its address and its messages never change: docs/embedding.md of Town Current.
 */
(function () {
  var frames = function () {
    return document.querySelectorAll('iframe[data-town-current]');
  };
  addEventListener('message', function (event) {
    var told = event.data;
    if (!told || told.type !== 'town-current:height' || told.version !== 1
        || typeof told.height !== 'number' || !(told.height > 0)) return;
    frames().forEach(function (frame) {
      if (event.source === frame.contentWindow && event.origin === new URL(frame.src).origin) {
        var border = getComputedStyle(frame).boxSizing === 'border-box'
            ? frame.offsetHeight - frame.clientHeight : 0;
        frame.style.height = Math.min(Math.max(told.height, 150), 12000) + border + 'px';
      }
    });
  });
  // What a frame told before this script came is asked for again.
  frames().forEach(function (frame) {
    frame.contentWindow.postMessage({type: 'town-current:height?', version: 1}, '*');
  });
})();
