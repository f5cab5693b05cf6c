package se.rodatraden.publication.web.feed;

import java.io.StringWriter;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/// Writes XML with the platform's own writer, which escapes; what XML cannot hold is left out.
final class XmlText {

  private final XMLStreamWriter writer;

  private XmlText(XMLStreamWriter writer) {
    this.writer = writer;
  }

  /// A whole document.
  static String document(Consumer<XmlText> content) {
    var text = new StringWriter();
    try {
      var writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      writer.writeStartDocument("UTF-8", "1.0");
      content.accept(new XmlText(writer));
      writer.writeEndDocument();
      writer.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return text.toString();
  }

  /// @param name with its prefix, e.g. `dcterms:title`
  /// @param attributes with prefixes too; declarations of namespaces are attributes here
  XmlText element(String name, Map<String, String> attributes, Consumer<XmlText> content) {
    return write(() -> {
      writer.writeStartElement(name);
      for (var attribute : attributes.entrySet()) {
        writer.writeAttribute(attribute.getKey(), legal(attribute.getValue()));
      }
      content.accept(this);
      writer.writeEndElement();
    });
  }

  /// Nothing at all where there is no text.
  XmlText element(String name, Map<String, String> attributes, @Nullable String text) {
    return text == null
        ? this
        : element(name, attributes, xml -> xml.write(() -> writer.writeCharacters(legal(text))));
  }

  XmlText element(String name, @Nullable String text) {
    return element(name, Map.of(), text);
  }

  /// An element with nothing but attributes.
  XmlText element(String name, Map<String, String> attributes) {
    return write(() -> {
      writer.writeEmptyElement(name);
      for (var attribute : attributes.entrySet()) {
        writer.writeAttribute(attribute.getKey(), legal(attribute.getValue()));
      }
    });
  }

  private XmlText write(Step step) {
    try {
      step.run();
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Without the control characters and halves of pairs that XML 1.0 has no way to write.
  private static String legal(String text) {
    var legal = new StringBuilder(text.length());
    text.codePoints().filter(XmlText::isLegal).forEach(legal::appendCodePoint);
    return legal.toString();
  }

  private static boolean isLegal(int character) {
    return character == '\t'
        || character == '\n'
        || character == '\r'
        || (character >= 0x20 && character <= 0xD7FF)
        || (character >= 0xE000 && character <= 0xFFFD)
        || character >= 0x10000;
  }

  private interface Step {
    void run() throws XMLStreamException;
  }
}
