using System.Globalization;
using System.Xml.Linq;

namespace EcsServiceConnect.Client.Diagrams.Tests.Svg;

/// <summary>A diagram, read back from its SVG.</summary>
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

    public int Width => GetNumber(Root, "width");

    public int Height => GetNumber(Root, "height");

    public string Description => Root.Element(_svg + "desc")!.Value;

    public IReadOnlyList<Box> Clusters => GetBoxes("m-box");

    public IReadOnlyList<Box> Nodes => GetBoxes("m-node");

    public IReadOnlyList<Box> Badges => GetBoxes("m-badge");

    /// <summary>Returns the visible texts of a CSS class, without their tooltips.</summary>
    public IReadOnlyList<string> GetTexts(string cssClass) =>
    [
        .. Root.Descendants(_svg + "text")
            .Where(text => HasClass(text, cssClass))
            .Select(static text => string.Concat(text.Nodes().OfType<XText>().Select(static node => node.Value))),
    ];

    /// <summary>The tooltips.</summary>
    public IReadOnlyList<string> Tooltips => [.. Root.Descendants(_svg + "title").Select(static title => title.Value)];

    /// <summary>Counts the separate lines in the paths of a CSS class.</summary>
    public int CountLines(string cssClass) =>
        Root.Descendants(_svg + "path").Where(path => HasClass(path, cssClass)).Sum(static path => path.Attribute("d")!.Value.Count(static c => c == 'M'));

    private IReadOnlyList<Box> GetBoxes(string cssClass) =>
    [
        .. Root.Descendants(_svg + "rect")
            .Where(rect => HasClass(rect, cssClass))
            .Select(static rect => new Box(GetNumber(rect, "x"), GetNumber(rect, "y"), GetNumber(rect, "width"), GetNumber(rect, "height"))),
    ];

    private static bool HasClass(XElement element, string cssClass) => element.Attribute("class")!.Value.Split(' ').Contains(cssClass);

    private static int GetNumber(XElement element, string name) => int.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    internal sealed record Box(int X, int Y, int Width, int Height)
    {
        public bool Overlaps(Box other) =>
            X < other.X + other.Width && other.X < X + Width && Y < other.Y + other.Height && other.Y < Y + Height;

        public bool Contains(Box other) =>
            X <= other.X && other.X + other.Width <= X + Width && Y <= other.Y && other.Y + other.Height <= Y + Height;
    }
}
