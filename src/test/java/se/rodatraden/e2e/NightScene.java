package se.rodatraden.e2e;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/// A made-up photo: a path past a hedge in the dark, under one lamp.
final class NightScene {

  private NightScene() {}

  static BufferedImage draw(int width, int height) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setPaint(new GradientPaint(0, 0, new Color(0x0d1526), 0, height, new Color(0x2a3038)));
    pen.fillRect(0, 0, width, height);
    pen.setColor(new Color(0x46484a));
    pen.fillPolygon(
        new int[] {width * 4 / 10, width * 5 / 10, width * 8 / 10, width / 10},
        new int[] {height / 2, height / 2, height, height},
        4);
    pen.setColor(new Color(0x1c3320));
    pen.fill(new Rectangle2D.Double(width * 0.6, height * 0.3, width * 0.4, height * 0.45));
    var lamp = new Point2D.Double(width * 0.3, height * 0.22);
    pen.setPaint(
        new RadialGradientPaint(
            lamp,
            height * 0.35f,
            new float[] {0, 0.15f, 1},
            new Color[] {
              new Color(255, 236, 190), new Color(255, 214, 140, 150), new Color(255, 200, 120, 0)
            }));
    pen.fill(
        new Ellipse2D.Double(
            lamp.x - height * 0.35, lamp.y - height * 0.35, height * 0.7, height * 0.7));
    pen.dispose();
    return image;
  }
}
