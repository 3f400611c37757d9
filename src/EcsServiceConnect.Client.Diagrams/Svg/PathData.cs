using System.Globalization;
using System.Text;

namespace EcsServiceConnect.Client.Diagrams.Svg;

/// <summary>Collects the commands of one SVG path.</summary>
internal sealed class PathData
{
    private readonly StringBuilder _commands = new();

    public bool IsEmpty => _commands.Length == 0;

    public PathData AddHorizontalLine(int fromX, int toX, int y)
    {
        _commands.Append(CultureInfo.InvariantCulture, $"M{fromX} {y}H{toX}");
        return this;
    }

    public PathData AddVerticalLine(int x, int fromY, int toY)
    {
        _commands.Append(CultureInfo.InvariantCulture, $"M{x} {fromY}V{toY}");
        return this;
    }

    /// <summary>Adds a triangle that ends in a point.</summary>
    /// <param name="x">The x of the point.</param>
    /// <param name="y">The y of the point.</param>
    /// <param name="length">The length of the triangle, negative for one that points to the right.</param>
    public PathData AddArrowHead(int x, int y, int length)
    {
        _commands.Append(CultureInfo.InvariantCulture, $"M{x} {y}l{length} -4v8z");
        return this;
    }

    public PathData AddCross(int centerX, int centerY)
    {
        _commands.Append(CultureInfo.InvariantCulture, $"M{centerX - 4} {centerY - 4}l8 8m0 -8l-8 8");
        return this;
    }

    /// <summary>Adds a triangle with an exclamation mark cut out of it.</summary>
    public PathData AddWarningSign(int x, int y)
    {
        _commands.Append(CultureInfo.InvariantCulture, $"M{x} {y}l6.5 11.5h-13z m-.8 4v4h1.6v-4z m0 5v1.6h1.6v-1.6z");
        return this;
    }

    public override string ToString() => _commands.ToString();
}
