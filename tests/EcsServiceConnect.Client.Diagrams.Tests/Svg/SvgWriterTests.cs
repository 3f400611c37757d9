using System.Xml.Linq;
using EcsServiceConnect.Client.Diagrams.Svg;

namespace EcsServiceConnect.Client.Diagrams.Tests.Svg;

public class SvgWriterTests
{
    [Theory]
    [InlineData("orders:80", "orders:80")]
    [InlineData("a<b>&\"']]>", "a<b>&\"']]>")]
    [InlineData("one\ntwo", "one\ntwo")]
    [InlineData("\u0000\u001f\u007f\u0085\uffff", "\ufffd\ufffd\ufffd\ufffd\ufffd")]
    [InlineData("Zoë 😀", "Zoë 😀")]
    public void WriteText_AnyText_IsReadBack(string text, string expected) => Assert.Equal(expected, WriteAndParse(text).Value);

    [Fact]
    public void WriteText_SingleSurrogate_IsReplaced() => Assert.Equal("\ufffdx", WriteAndParse("\ud800x").Value);

    [Fact]
    public void WriteText_Shortened_HasTheFullTextAsTooltip()
    {
        using var writer = new SvgWriter();
        writer.StartDocument("diagram", 10, 10);
        writer.WriteText("name", 1, 2, "o\u2026s", "orders");
        writer.WriteText("name", 1, 2, "web", "web");

        Assert.Equal(
            """
            <svg xmlns="http://www.w3.org/2000/svg" class="diagram" role="img" width="10" height="10" viewBox="0 0 10 10">
            <text class="name" x="1" y="2">o…s<title>orders</title></text>
            <text class="name" x="1" y="2">web</text>
            </svg>

            """.ReplaceLineEndings("\n"),
            writer.EndDocument());
    }

    [Fact]
    public void WritePath_NoData_WritesNothing()
    {
        using var writer = new SvgWriter();
        writer.StartDocument("diagram", 10, 10);
        writer.WritePath("line", new PathData());

        Assert.Empty(XElement.Parse(writer.EndDocument()).Elements());
    }

    private static XElement WriteAndParse(string text)
    {
        using var writer = new SvgWriter();
        writer.StartDocument("diagram", 10, 10);
        writer.WriteText("name", 1, 2, text);
        return XElement.Parse(writer.EndDocument()).Elements().Single();
    }
}
