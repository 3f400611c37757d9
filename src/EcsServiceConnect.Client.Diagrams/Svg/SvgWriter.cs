using System.Globalization;
using System.Text;
using System.Xml;

namespace EcsServiceConnect.Client.Diagrams.Svg;

/// <summary>Writes the few SVG elements that a diagram consists of; XmlWriter escapes their texts.</summary>
internal sealed class SvgWriter : IDisposable
{
    private const string Namespace = "http://www.w3.org/2000/svg";

    private readonly StringBuilder _text = new();
    private readonly XmlWriter _xml;

    public SvgWriter() => _xml = XmlWriter.Create(_text, new XmlWriterSettings
    {
        OmitXmlDeclaration = true,
        Indent = true,
        IndentChars = "",
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.None,
    });

    public void Dispose() => _xml.Dispose();

    public void StartDocument(string cssClass, int width, int height)
    {
        _xml.WriteStartElement("svg", Namespace);
        _xml.WriteAttributeString("xmlns", Namespace);
        WriteAttribute("class", cssClass);
        WriteAttribute("role", "img");
        WriteAttribute("width", width);
        WriteAttribute("height", height);
        WriteAttribute("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {width} {height}"));
    }

    /// <summary>Closes what is open and returns the whole text, which ends in a line feed.</summary>
    public string EndDocument()
    {
        _xml.WriteEndElement();
        _xml.Flush();
        return _text.Append('\n').ToString();
    }

    /// <summary>Begins a group of elements that share a tooltip.</summary>
    public void StartGroup(string tooltip)
    {
        StartElement("g");
        WriteTextElement("title", tooltip);
    }

    public void EndGroup() => _xml.WriteEndElement();

    /// <summary>Writes an element that contains nothing but text, such as <c>title</c> or <c>style</c>.</summary>
    public void WriteTextElement(string name, string text)
    {
        StartElement(name);
        WriteString(text);
        _xml.WriteEndElement();
    }

    public void WriteRectangle(string cssClass, int x, int y, int width, int height, int radius)
    {
        StartElement("rect", cssClass);
        WriteAttribute("x", x);
        WriteAttribute("y", y);
        WriteAttribute("width", width);
        WriteAttribute("height", height);
        WriteAttribute("rx", radius);
        _xml.WriteEndElement();
    }

    public void WriteCircle(string cssClass, int centerX, int centerY, int radius)
    {
        StartElement("circle", cssClass);
        WriteAttribute("cx", centerX);
        WriteAttribute("cy", centerY);
        WriteAttribute("r", radius);
        _xml.WriteEndElement();
    }

    /// <summary>Writes a path; one without any data is left out.</summary>
    public void WritePath(string cssClass, PathData data)
    {
        if (!data.IsEmpty)
        {
            StartElement("path", cssClass);
            WriteAttribute("d", data.ToString());
            _xml.WriteEndElement();
        }
    }

    /// <summary>Writes a text.</summary>
    /// <param name="cssClass">The class.</param>
    /// <param name="x">Where the text begins, is centered or ends, as the class says.</param>
    /// <param name="y">The middle of the line.</param>
    /// <param name="text">The text, shortened where there is not enough room.</param>
    /// <param name="fullText">The whole text, which becomes the tooltip where it differs; null where it cannot differ.</param>
    public void WriteText(string cssClass, int x, int y, string text, string? fullText = null)
    {
        StartElement("text", cssClass);
        WriteAttribute("x", x);
        WriteAttribute("y", y);
        WriteString(text);
        if (fullText is not null && fullText != text)
        {
            WriteTextElement("title", fullText);
        }

        _xml.WriteEndElement();
    }

    private void StartElement(string name, string? cssClass = null)
    {
        _xml.WriteStartElement(name, Namespace);
        if (cssClass is not null)
        {
            WriteAttribute("class", cssClass);
        }
    }

    private void WriteAttribute(string name, int value) => _xml.WriteAttributeString(name, value.ToString(CultureInfo.InvariantCulture));

    private void WriteAttribute(string name, string value) => _xml.WriteAttributeString(name, value);

    private void WriteString(string text) => _xml.WriteString(ReplaceInvalidCharacters(text));

    /// <summary>XML has no way to write control characters, noncharacters and single surrogates.</summary>
    private static string ReplaceInvalidCharacters(string text)
    {
        var valid = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var isValid = rune.Value == '\n' || !(Rune.IsControl(rune) || (rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value)));
            valid.Append(isValid ? rune : Rune.ReplacementChar);
        }

        return valid.ToString();
    }
}
