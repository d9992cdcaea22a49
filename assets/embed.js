/*
 * In pages that other sites show in a frame: tells the page around it how high the frame must be.
 *
 * To the parent:   {type: 'town-current:height', version: 1, height: 812}   whenever it changes
 * From the parent: {type: 'town-current:height?', version: 1}               asks for it once more
 *
 * To any origin: any site may frame the page, and whoever does knows the height of its own frame.
 * Links leave the frame (<base target="_top">), but for those that lead to a place on this page.
 * docs/embedding.md says more.
 */
(function () {
  var root = document.documentElement;
  var tell = function () {
    parent.postMessage({
      type: 'town-current:height',
      version: 1,
      height: Math.ceil(root.getBoundingClientRect().height)
    }, '*');
  };
  document.addEventListener('click', function (event) {
    var link = event.target.closest('a[href^="#"]');
    if (link) link.target = '_self';
  });
  if (parent === window) return;
  new ResizeObserver(tell).observe(root);
  addEventListener('message', function (event) {
    var asked = event.data;
    if (event.source === parent && asked && asked.type === 'town-current:height?'
        && asked.version === 1) tell();
  });
})();
