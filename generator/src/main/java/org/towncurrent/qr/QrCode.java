package org.towncurrent.qr;

/**
 * A QR code, of dark squares on a light ground with the quiet zone that readers need.
 *
 * <pre>{@code
 * QrCode.of("https://pepperell.example.org/").svg(); // a file to print
 * }</pre>
 *
 * <p>Error correction M, or more where that takes no more squares: it is still read when about a
 * seventh of it is dirty or torn.
 *
 * @param side how many squares wide and high it is, with the quiet zone
 * @param viewBox the part of the drawing that is seen: {@code 0 0 33 33}
 * @param path its dark squares, as the {@code d} of an SVG path
 */
public record QrCode(int side, String viewBox, String path) {

  private static final int QUIET = 4;

  /** How many millimeters wide the picture is unless it is scaled. */
  private static final int MILLIMETERS = 30;

  /**
   * The QR code that leads to this address.
   *
   * @throws IllegalArgumentException when the address is too long for one
   */
  public static QrCode of(String address) {
    io.nayuki.qrcodegen.QrCode code;
    try {
      code = io.nayuki.qrcodegen.QrCode.encodeText(address, io.nayuki.qrcodegen.QrCode.Ecc.MEDIUM);
    } catch (io.nayuki.qrcodegen.DataTooLongException e) {
      throw new IllegalArgumentException("too long for a QR code: " + address, e);
    }
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        int run = 0;
        while (x + run < code.size && code.getModule(x + run, y)) {
          run++;
        }
        if (run > 0) {
          path.append('M').append(x + QUIET).append(',').append(y + QUIET);
          path.append('h').append(run).append("v1h-").append(run).append('z');
          x += run;
        }
      }
    }
    int side = code.size + 2 * QUIET;
    return new QrCode(side, "0 0 " + side + " " + side, path.toString());
  }

  /** The drawing as a file of its own. */
  public String svg() {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\""
        + viewBox
        + "\" width=\""
        + MILLIMETERS
        + "mm\" height=\""
        + MILLIMETERS
        + "mm\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0,0h"
        + side
        + "v"
        + side
        + "h-"
        + side
        + "z\"/><path d=\""
        + path
        + "\"/></svg>\n";
  }
}
