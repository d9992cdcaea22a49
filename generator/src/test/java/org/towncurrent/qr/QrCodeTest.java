package org.towncurrent.qr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is drawn, a reader that is not ours reads. */
class QrCodeTest {

  private static final int PIXELS = 6;
  private static final Pattern RUN = Pattern.compile("M(\\d+),(\\d+)h(\\d+)v1h-(\\d+)z");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://pepperell.example.org/",
        "https://towns.example.org/western-mass/",
        "https://xn--bcher-kva.example.org/a.b/power/?q=%C3%A9",
        "http://localhost:8080/chelsea/"
      })
  void anotherReaderReadsIt(String address) throws Exception {
    Result read = read(picture(QrCode.of(address)));

    assertThat(read.getText()).isEqualTo(address);
    assertThat(read.getResultMetadata().get(ResultMetadataType.ERROR_CORRECTION_LEVEL))
        .isIn("M", "Q", "H");
  }

  @Test
  void aSpotDoesNotMatter() throws Exception {
    QrCode code = QrCode.of("https://pepperell.example.org/");
    boolean[][] picture = picture(code);
    for (int y = 0; y < 4; y++) {
      Arrays.fill(picture[code.side() / 2 + y], code.side() - 10, code.side() - 4, true);
    }

    assertThat(read(picture).getText()).isEqualTo("https://pepperell.example.org/");
  }

  @Test
  void nothingIsDrawnInTheQuietZone() {
    QrCode code = QrCode.of("https://pepperell.example.org/");
    boolean[][] picture = picture(code);

    for (int i = 0; i < code.side(); i++) {
      for (int near = 0; near < 4; near++) {
        assertThat(picture[near][i] || picture[i][near]).isFalse();
        assertThat(picture[code.side() - 1 - near][i] || picture[i][code.side() - 1 - near])
            .isFalse();
      }
    }
    assertThat(code.viewBox()).isEqualTo("0 0 " + code.side() + " " + code.side());
  }

  @Test
  void theFileHoldsTheSameDrawingOnWhite() {
    QrCode code = QrCode.of("https://pepperell.example.org/");

    assertThat(code.svg())
        .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"" + code.viewBox() + "\"")
        .contains("fill=\"#fff\"", "<path d=\"" + code.path() + "\"/>")
        .doesNotContain("<script", "href");
  }

  @Test
  void whatIsTooLongIsRefused() {
    String address = "https://example.org/" + "a".repeat(3_000);

    assertThatThrownBy(() -> QrCode.of(address))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("too long");
  }

  private static boolean[][] picture(QrCode code) {
    boolean[][] picture = new boolean[code.side()][code.side()];
    Matcher run = RUN.matcher(code.path());
    int end = 0;
    while (run.find()) {
      assertThat(run.start()).as("nothing between the runs").isEqualTo(end);
      end = run.end();
      assertThat(run.group(3)).isEqualTo(run.group(4));
      int x = Integer.parseInt(run.group(1));
      int length = Integer.parseInt(run.group(3));
      Arrays.fill(picture[Integer.parseInt(run.group(2))], x, x + length, true);
    }
    assertThat(end).isEqualTo(code.path().length());
    return picture;
  }

  private static Result read(boolean[][] picture) throws Exception {
    int side = picture.length * PIXELS;
    int[] pixels = new int[side * side];
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        pixels[y * side + x] = picture[y / PIXELS][x / PIXELS] ? 0xff000000 : 0xffffffff;
      }
    }
    return new QRCodeReader()
        .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels))));
  }
}
