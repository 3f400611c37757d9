using System.Text;

namespace EcsServiceConnect.Client;

/// <summary>
/// A topology as SVG: clusters as boxes in columns, services as cards in them, and between two columns the namespace as a bar. Every
/// service that can call leads to the bar, and from the bar there is a way to every endpoint, so that a thousand services need no
/// more than a line each. Only what somebody cannot reach is drawn from one to the other, as long as it is not too much.
/// </summary>
internal sealed class TopologySvgWriter
{
    private const int HeadLength = 7;

    private readonly StringBuilder _svg = new();
    private readonly NamespaceTopology _topology;
    private readonly DiagramLayout _layout;

    public TopologySvgWriter(NamespaceTopology topology)
    {
        _topology = topology;
        _layout = new DiagramLayout(topology);
    }

    public string Write()
    {
        var warnings = string.Concat(_layout.Warnings.Select(static warning => $". {warning.Text}"));
        Line($"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"ecs-map\" role=\"img\" width=\"{_layout.Width}\" height=\"{_layout.Height}\" viewBox=\"0 0 {_layout.Width} {_layout.Height}\">");
        Line($"<title>{SvgText.Escape($"Map of the namespace {_topology.Namespace}")}</title>");
        Line($"<desc>{SvgText.Escape(_layout.Summary + warnings)}.</desc>");
        Line($"<style>{DiagramStyle.Css}</style>");
        Line($"<rect class=\"m-back\" width=\"{_layout.Width}\" height=\"{_layout.Height}\"/>");
        WriteHead();
        foreach (var spine in _layout.Backbones)
        {
            foreach (var column in spine.Columns)
            {
                WriteBoxes(column);
                WriteLines(spine, column);
            }
        }

        WriteBackbones();
        WriteEdges();
        WriteLegend();
        Line($"<text class=\"m-legend\" x=\"{DiagramLayout.Margin}\" y=\"{_layout.TimeY}\">as of {TopologyTableWriter.Time(_topology.CapturedAt)}</text>");
        Line($"</svg>");
        return _svg.ToString();
    }

    private void WriteHead()
    {
        Line($"<text class=\"m-title\" x=\"{DiagramLayout.Margin}\" y=\"{DiagramLayout.Margin + 12}\">{Titled(_layout.Title, _topology.Namespace)}</text>");
        Line($"<text class=\"m-dim\" x=\"{DiagramLayout.Margin}\" y=\"{DiagramLayout.SummaryY}\">{SvgText.Escape(_layout.Summary)}</text>");
        for (var i = 0; i < _layout.Warnings.Count; i++)
        {
            WriteNote(_layout.Warnings[i], DiagramLayout.Margin + ServiceNodeLayout.NameX - 8, DiagramLayout.SummaryY + ((i + 1) * DiagramLayout.WarningPitch), "");
        }
    }

    private void WriteBoxes(ColumnLayout column)
    {
        foreach (var (part, y) in column.GetPlacedParts())
        {
            var count = part.IsContinued ? "continued" : MessageFormatter.FormatCount(part.ServiceCount, "service");
            var room = ServiceNodeLayout.Width - TextMeasurer.MeasureSans(count, DiagramLayout.TextSize) - 16;
            var name = TextMeasurer.Shorten(part.Cluster, room, static text => TextMeasurer.MeasureBoldSans(text, DiagramLayout.TextSize));
            Line($"<rect class=\"m-box\" x=\"{column.X}\" y=\"{y}\" width=\"{ClusterBoxLayout.Width}\" height=\"{part.Height}\" rx=\"10\"/>");
            Line($"<text class=\"m-head\" x=\"{column.X + ClusterBoxLayout.Inset + 2}\" y=\"{y + 19}\">{Titled(name, part.Cluster)}</text>");
            Line($"<text class=\"m-dim m-end\" x=\"{column.X + ClusterBoxLayout.Width - ClusterBoxLayout.Inset - 2}\" y=\"{y + 19}\">{count}</text>");
        }

        foreach (var (card, y) in column.GetPlacedNodes())
        {
            WriteNode(card, column, y);
        }
    }

    private void WriteNode(ServiceNodeLayout card, ColumnLayout column, int y)
    {
        var x = column.X + ClusterBoxLayout.Inset;
        var kind = card.Service.IsClientOnly ? "m-card m-client" : "m-card";
        Line($"<g><title>{SvgText.Escape(card.Tooltip)}</title>");
        Line($"<rect class=\"{kind}\" x=\"{x}\" y=\"{y}\" width=\"{ServiceNodeLayout.Width}\" height=\"{card.Height}\" rx=\"6\"/>");
        Line($"<circle class=\"d-{card.Tone}\" cx=\"{x + 14}\" cy=\"{y + ServiceNodeLayout.HeadY}\" r=\"4\"/>");
        Line($"<text class=\"m-name\" x=\"{x + ServiceNodeLayout.NameX}\" y=\"{y + ServiceNodeLayout.HeadY}\">{SvgText.Escape(card.Name)}</text>");
        Line($"<text class=\"m-count\" x=\"{x + ServiceNodeLayout.Width - ServiceNodeLayout.Inset}\" y=\"{y + ServiceNodeLayout.HeadY}\">{card.Count}</text></g>");
        for (var i = 0; i < card.Badges.Count; i++)
        {
            WriteBadge(card.Badges[i], column, y + ServiceNodeLayout.GetBadgeY(i));
        }

        for (var i = 0; i < card.Notes.Count; i++)
        {
            WriteNote(card.Notes[i], x + ServiceNodeLayout.NameX, y + card.GetNoteY(i), " m-note");
        }
    }

    private void WriteBadge(EndpointBadgeLayout pill, ColumnLayout column, int middle)
    {
        var x = column.IsLeft ? column.CardEdge - pill.Width : column.CardEdge;
        Line($"<g><title>{SvgText.Escape(pill.Tooltip)}</title>");
        Line($"<rect class=\"m-pill\" x=\"{x}\" y=\"{middle - (EndpointBadgeLayout.Height / 2)}\" width=\"{pill.Width}\" height=\"{EndpointBadgeLayout.Height}\" rx=\"9\"/>");
        Line($"<text class=\"m-label\" x=\"{x + 9}\" y=\"{middle}\">{SvgText.Escape(pill.Label)}</text></g>");
        if (pill.Remark.Length > 0)
        {
            var (at, end) = column.IsLeft ? (x - 8, " m-end") : (x + pill.Width + 8, "");
            Line($"<text class=\"m-note m-dim{end}\" x=\"{at}\" y=\"{middle}\">{SvgText.Escape(pill.Remark)}</text>");
        }
    }

    private void WriteNote(NoteLayout note, int x, int y, string size)
    {
        Line($"<g><title>{SvgText.Escape(note.Tooltip)}</title>");
        if (note.Tone != NoteLayout.Plain)
        {
            Line($"<path class=\"t-{note.Tone}\" fill-rule=\"evenodd\" d=\"M{x - 12} {y - 6}l6.5 11.5h-13z m-.8 4v4h1.6v-4z m0 5v1.6h1.6v-1.6z\"/>");
        }

        Line($"<text class=\"t-{note.Tone}{size}\" x=\"{x}\" y=\"{y}\">{SvgText.Escape(note.Text)}</text></g>");
    }

    /// <summary>The lines between the cards of a column and the bar: all of a kind in one path.</summary>
    private void WriteLines(BackboneLayout spine, ColumnLayout column)
    {
        var (calls, callHeads, serves, serveHeads) = (new StringBuilder(), new StringBuilder(), new StringBuilder(), new StringBuilder());
        var (edge, bar) = (column.CardEdge, spine.EdgeTowards(column));
        foreach (var (card, y) in column.GetPlacedNodes())
        {
            if (card.IsCaller)
            {
                Way(calls, callHeads, edge, bar, y + ServiceNodeLayout.HeadY);
            }

            for (var i = 0; i < card.Badges.Count; i++)
            {
                Way(serves, serveHeads, bar, edge, y + ServiceNodeLayout.GetBadgeY(i));
            }
        }

        Path("m-call", calls);
        Path("m-callhead", callHeads);
        Path("m-serve", serves);
        Path("m-servehead", serveHeads);
    }

    private void WriteBackbones()
    {
        if (_layout.Backbones.Count == 0)
        {
            return;
        }

        var (first, last) = (_layout.Backbones[0], _layout.Backbones[^1]);
        var y = _layout.HubY + (DiagramLayout.HubHeight / 2);
        foreach (var spine in _layout.Backbones)
        {
            var lowest = spine.Columns.SelectMany(static column => column.GetPlacedNodes()).Max(static placed => placed.Y + placed.Card.Height);
            Line($"<rect class=\"m-bar\" x=\"{spine.X}\" y=\"{y}\" width=\"{BackboneLayout.Width}\" height=\"{lowest - y}\" rx=\"4\"/>");
        }

        if (first != last)
        {
            Line($"<rect class=\"m-bar\" x=\"{first.X}\" y=\"{y - (BackboneLayout.Width / 2)}\" width=\"{last.X - first.X + BackboneLayout.Width}\" height=\"{BackboneLayout.Width}\" rx=\"4\"/>");
        }

        Line($"<rect class=\"m-bar\" x=\"{_layout.HubX}\" y=\"{_layout.HubY}\" width=\"{_layout.HubWidth}\" height=\"{DiagramLayout.HubHeight}\" rx=\"15\"/>");
        Line($"<text class=\"m-hub\" x=\"{_layout.HubX + (_layout.HubWidth / 2)}\" y=\"{y}\">{Titled(_layout.Hub, _topology.Namespace)}</text>");
    }

    private void WriteEdges()
    {
        foreach (var lane in _layout.Edges)
        {
            var ends = lane.Targets.Select(static target => target.Y + 6).Append(lane.FromY).ToList();
            var way = new StringBuilder(Text($"M{lane.Column.CardEdge} {lane.FromY}H{lane.X}M{lane.X} {ends.Min()}V{ends.Max()}"));
            var crosses = new StringBuilder();
            foreach (var (column, y) in lane.Targets)
            {
                way.Append(Text($"M{lane.X} {y + 6}H{column.CardEdge}"));
                Cross(crosses, column.CardEdge + (column.Direction * 17), y + 6);
            }

            Path($"m-lane s-{lane.Tone}", way);
            Path($"m-cross s-{lane.Tone}", crosses);
        }

        if (_layout.Edges.Count > 0)
        {
            return;
        }

        foreach (var column in _layout.Backbones.SelectMany(static spine => spine.Columns))
        {
            WriteStubs(column, NoteLayout.Unreachable);
            WriteStubs(column, NoteLayout.PossiblyUnreachable);
        }
    }

    /// <summary>Where there are too many to lead each to its endpoints, a warning's line only shows that it does not arrive.</summary>
    private void WriteStubs(ColumnLayout column, string tone)
    {
        var (way, crosses) = (new StringBuilder(), new StringBuilder());
        foreach (var (card, y) in column.GetPlacedNodes())
        {
            for (var i = 0; i < card.Notes.Count; i++)
            {
                if (card.Notes[i].Tone == tone)
                {
                    var end = column.BoxEdge + (column.Direction * 22);
                    way.Append(Text($"M{column.CardEdge} {y + card.GetNoteY(i)}H{end}"));
                    Cross(crosses, end + (column.Direction * 5), y + card.GetNoteY(i));
                }
            }
        }

        Path($"m-lane s-{tone}", way);
        Path($"m-cross s-{tone}", crosses);
    }

    private void WriteLegend()
    {
        foreach (var sign in _layout.Legend)
        {
            var end = sign.X + LegendEntryLayout.SignWidth - 10;
            if (sign.Sign is "call" or "serve")
            {
                var (way, heads) = (new StringBuilder(), new StringBuilder());
                Way(way, heads, sign.X, end, sign.Y);
                Path($"m-{sign.Sign}", way);
                Path($"m-{sign.Sign}head", heads);
            }
            else if (sign.Sign is NoteLayout.Unreachable or NoteLayout.PossiblyUnreachable)
            {
                Path($"m-lane s-{sign.Sign}", new StringBuilder(Text($"M{sign.X} {sign.Y}H{end - 8}")));
                Path($"m-cross s-{sign.Sign}", Cross(new StringBuilder(), end - 4, sign.Y));
            }
            else
            {
                Line($"<circle class=\"d-{sign.Sign}\" cx=\"{end - 6}\" cy=\"{sign.Y}\" r=\"4\"/>");
            }

            Line($"<text class=\"m-legend\" x=\"{sign.X + LegendEntryLayout.SignWidth}\" y=\"{sign.Y}\">{sign.Text}</text>");
        }
    }

    /// <summary>A level line with an arrow's head at its end.</summary>
    private static void Way(StringBuilder lines, StringBuilder heads, int from, int to, int y)
    {
        var back = to > from ? -HeadLength : HeadLength;
        lines.Append(Text($"M{from} {y}H{to + back}"));
        heads.Append(Text($"M{to} {y}l{back} -4v8z"));
    }

    private static StringBuilder Cross(StringBuilder crosses, int x, int y) => crosses.Append(Text($"M{x - 4} {y - 4}l8 8m0 -8l-8 8"));

    /// <summary>A text that may be shortened, with the whole of it for whoever points at it.</summary>
    private static string Titled(string text, string full) =>
        text == full ? SvgText.Escape(text) : $"{SvgText.Escape(text)}<title>{SvgText.Escape(full)}</title>";

    private static string Text(FormattableString text) => FormattableString.Invariant(text);

    private void Path(string kind, StringBuilder way)
    {
        if (way.Length > 0)
        {
            Line($"<path class=\"{kind}\" d=\"{way}\"/>");
        }
    }

    private void Line(FormattableString line) => _svg.Append(FormattableString.Invariant(line)).Append('\n');
}
