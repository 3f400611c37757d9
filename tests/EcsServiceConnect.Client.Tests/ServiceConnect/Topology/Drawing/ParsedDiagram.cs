using System.Globalization;
using System.Xml.Linq;

namespace EcsServiceConnect.Client.Tests.ServiceConnect.Topology.Drawing;

/// <summary>A map, read back from its SVG.</summary>
internal sealed class ParsedDiagram
{
    private static readonly XNamespace _svg = "http://www.w3.org/2000/svg";

    public ParsedDiagram(NamespaceTopology topology)
    {
        Text = topology.ToSvg();
        Root = XElement.Parse(Text);
    }

    public string Text { get; }

    public XElement Root { get; }

    public int Width => Number(Root, "width");

    public int Height => Number(Root, "height");

    public string Description => Root.Element(_svg + "desc")!.Value;

    /// <summary>The boxes of the clusters.</summary>
    public IReadOnlyList<Box> Clusters => BoxesOf("m-box");

    public IReadOnlyList<Box> Cards => BoxesOf("m-card");

    public IReadOnlyList<Box> Pills => BoxesOf("m-pill");

    /// <summary>What is written in a class of text, without what is only pointed out.</summary>
    public IReadOnlyList<string> Texts(string kind) =>
    [
        .. Root.Descendants(_svg + "text")
            .Where(text => HasClass(text, kind))
            .Select(static text => string.Concat(text.Nodes().OfType<XText>().Select(static node => node.Value))),
    ];

    /// <summary>What is pointed out: the full texts.</summary>
    public IReadOnlyList<string> Titles => [.. Root.Descendants(_svg + "title").Select(static title => title.Value)];

    /// <summary>How many separate lines the paths of a class draw.</summary>
    public int Lines(string kind) =>
        Root.Descendants(_svg + "path").Where(path => HasClass(path, kind)).Sum(static path => path.Attribute("d")!.Value.Count(static c => c == 'M'));

    private IReadOnlyList<Box> BoxesOf(string kind) =>
    [
        .. Root.Descendants(_svg + "rect")
            .Where(rect => HasClass(rect, kind))
            .Select(static rect => new Box(Number(rect, "x"), Number(rect, "y"), Number(rect, "width"), Number(rect, "height"))),
    ];

    private static bool HasClass(XElement element, string kind) => element.Attribute("class")!.Value.Split(' ').Contains(kind);

    private static int Number(XElement element, string name) => int.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    internal sealed record Box(int X, int Y, int Width, int Height)
    {
        public bool Meets(Box other) =>
            X < other.X + other.Width && other.X < X + Width && Y < other.Y + other.Height && other.Y < Y + Height;

        public bool Holds(Box other) =>
            X <= other.X && other.X + other.Width <= X + Width && Y <= other.Y && other.Y + other.Height <= Y + Height;
    }
}
