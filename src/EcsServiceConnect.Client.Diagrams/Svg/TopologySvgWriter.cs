using EcsServiceConnect.Client.ServiceConnect;

namespace EcsServiceConnect.Client.Diagrams.Svg;

/// <summary>Draws a topology as SVG.</summary>
/// <remarks>
/// Clusters are boxes in columns, services are nodes in them, and between two columns the namespace is a bar. Each caller
/// has a line to the bar and each endpoint a line from it, so a thousand services need no more than a line each. Only
/// what a service cannot reach is drawn from node to node, as long as these lines are few.
/// </remarks>
internal sealed class TopologySvgWriter(NamespaceTopology topology) : IDisposable
{
    private const int ArrowHeadLength = 7;

    private readonly DiagramLayout _layout = new(topology);
    private readonly SvgWriter _svg = new();

    public void Dispose() => _svg.Dispose();

    public string Write()
    {
        _svg.StartDocument("ecs-map", _layout.Width, _layout.Height);
        _svg.WriteTextElement("title", $"Map of the namespace {topology.NamespaceName}");
        _svg.WriteTextElement("desc", string.Join(". ", [_layout.Summary, .. _layout.Warnings.Select(static warning => warning.Text)]) + ".");
        _svg.WriteTextElement("style", SvgStyleSheet.Css);
        _svg.WriteRectangle("m-back", 0, 0, _layout.Width, _layout.Height, radius: 0);
        WriteHeader();
        foreach (var backbone in _layout.Backbones)
        {
            foreach (var column in backbone.Columns)
            {
                WriteColumn(column);
                WriteConnections(backbone, column);
            }
        }

        WriteBackbones();
        WriteEdges();
        WriteLegend();
        _svg.WriteText("m-legend", DiagramLayout.Margin, _layout.TimeY, $"as of {DiagramFormatter.FormatTime(topology.CapturedAt)}");
        return _svg.EndDocument();
    }

    private void WriteHeader()
    {
        _svg.WriteText("m-title", DiagramLayout.Margin, DiagramLayout.Margin + 12, _layout.Title, topology.NamespaceName);
        _svg.WriteText("m-dim", DiagramLayout.Margin, DiagramLayout.SummaryY, _layout.Summary);
        foreach (var (i, warning) in _layout.Warnings.Index())
        {
            var y = DiagramLayout.SummaryY + ((i + 1) * DiagramLayout.WarningPitch);
            WriteNote(warning, DiagramLayout.Margin + ServiceNodeLayout.NameX - 8, y, sizeClass: "");
        }
    }

    private void WriteColumn(ColumnLayout column)
    {
        foreach (var (box, y) in column.PlaceBoxes())
        {
            var count = box.IsContinued ? "continued" : DiagramFormatter.FormatCount(box.ServiceCount, "service");
            var width = ServiceNodeLayout.Width - TextMeasurer.MeasureSans(count, DiagramLayout.TextSize) - 16;
            var name = TextMeasurer.Shorten(box.Cluster, width, static text => TextMeasurer.MeasureBoldSans(text, DiagramLayout.TextSize));
            var inset = ClusterBoxLayout.Inset + 2;
            _svg.WriteRectangle("m-box", column.X, y, ClusterBoxLayout.Width, box.Height, radius: 10);
            _svg.WriteText("m-head", column.X + inset, y + 19, name, box.Cluster);
            _svg.WriteText("m-dim m-end", column.X + ClusterBoxLayout.Width - inset, y + 19, count);
        }

        foreach (var (node, y) in column.PlaceNodes())
        {
            WriteNode(node, column, y);
        }
    }

    private void WriteNode(ServiceNodeLayout node, ColumnLayout column, int y)
    {
        var x = column.X + ClusterBoxLayout.Inset;
        var middle = y + ServiceNodeLayout.HeaderY;
        _svg.StartGroup(node.Tooltip);
        _svg.WriteRectangle(node.Service.IsClientOnly ? "m-node m-client" : "m-node", x, y, ServiceNodeLayout.Width, node.Height, radius: 6);
        _svg.WriteCircle($"d-{node.Tone}", x + 14, middle, radius: 4);
        _svg.WriteText("m-name", x + ServiceNodeLayout.NameX, middle, node.Name);
        _svg.WriteText("m-count", x + ServiceNodeLayout.Width - ServiceNodeLayout.Inset, middle, node.Count);
        _svg.EndGroup();
        foreach (var (i, badge) in node.Badges.Index())
        {
            WriteBadge(badge, column, y + ServiceNodeLayout.GetBadgeY(i));
        }

        foreach (var (i, note) in node.Notes.Index())
        {
            WriteNote(note, x + ServiceNodeLayout.NameX, y + node.GetNoteY(i), sizeClass: " m-note");
        }
    }

    private void WriteBadge(EndpointBadgeLayout badge, ColumnLayout column, int middle)
    {
        var x = column.IsLeft ? column.NodeEdge - badge.Width : column.NodeEdge;
        _svg.StartGroup(badge.Tooltip);
        _svg.WriteRectangle("m-badge", x, middle - (EndpointBadgeLayout.Height / 2), badge.Width, EndpointBadgeLayout.Height, radius: 9);
        _svg.WriteText("m-label", x + 9, middle, badge.Label);
        _svg.EndGroup();
        if (badge.Remark.Length > 0 && column.IsLeft)
        {
            _svg.WriteText("m-note m-dim m-end", x - 8, middle, badge.Remark);
        }
        else if (badge.Remark.Length > 0)
        {
            _svg.WriteText("m-note m-dim", x + badge.Width + 8, middle, badge.Remark);
        }
    }

    private void WriteNote(NoteLayout note, int x, int y, string sizeClass)
    {
        _svg.StartGroup(note.Tooltip);
        if (note.Tone != NoteLayout.Plain)
        {
            _svg.WritePath($"t-{note.Tone}", new PathData().AddWarningSign(x - 12, y - 6));
        }

        _svg.WriteText($"t-{note.Tone}{sizeClass}", x, y, note.Text);
        _svg.EndGroup();
    }

    /// <summary>Draws the lines between the nodes of a column and the bar, with one path for all lines of a kind.</summary>
    private void WriteConnections(BackboneLayout backbone, ColumnLayout column)
    {
        var (calls, callHeads, serves, serveHeads) = (new PathData(), new PathData(), new PathData(), new PathData());
        var (nodeEdge, backboneEdge) = (column.NodeEdge, backbone.GetEdge(column));
        foreach (var (node, y) in column.PlaceNodes())
        {
            if (node.IsCaller)
            {
                AddArrow(calls, callHeads, nodeEdge, backboneEdge, y + ServiceNodeLayout.HeaderY);
            }

            for (var i = 0; i < node.Badges.Count; i++)
            {
                AddArrow(serves, serveHeads, backboneEdge, nodeEdge, y + ServiceNodeLayout.GetBadgeY(i));
            }
        }

        _svg.WritePath("m-call", calls);
        _svg.WritePath("m-call-head", callHeads);
        _svg.WritePath("m-serve", serves);
        _svg.WritePath("m-serve-head", serveHeads);
    }

    private void WriteBackbones()
    {
        if (_layout.Backbones is not [var first, ..])
        {
            return;
        }

        const string CssClass = "m-backbone";
        var last = _layout.Backbones[^1];
        var y = _layout.HubY + (DiagramLayout.HubHeight / 2);
        foreach (var backbone in _layout.Backbones)
        {
            var bottom = backbone.Columns.SelectMany(static column => column.PlaceNodes()).Max(static placed => placed.Y + placed.Node.Height);
            _svg.WriteRectangle(CssClass, backbone.X, y, BackboneLayout.Width, bottom - y, radius: 4);
        }

        if (first != last)
        {
            _svg.WriteRectangle(
                CssClass, first.X, y - (BackboneLayout.Width / 2), last.X - first.X + BackboneLayout.Width, BackboneLayout.Width, radius: 4);
        }

        _svg.WriteRectangle(CssClass, _layout.HubX, _layout.HubY, _layout.HubWidth, DiagramLayout.HubHeight, radius: 15);
        _svg.WriteText("m-hub", _layout.HubX + (_layout.HubWidth / 2), y, _layout.Hub, topology.NamespaceName);
    }

    private void WriteEdges()
    {
        foreach (var edge in _layout.Edges)
        {
            WriteEdge(edge);
        }

        if (_layout.Edges.Count == 0)
        {
            foreach (var column in _layout.Backbones.SelectMany(static backbone => backbone.Columns))
            {
                WriteStubs(column, NoteLayout.Unreachable);
                WriteStubs(column, NoteLayout.PossiblyUnreachable);
            }
        }
    }

    private void WriteEdge(EdgeLayout edge)
    {
        // A little below the middle of the badge, where the line from the bar ends.
        const int Offset = 6;
        List<int> ends = [.. edge.Targets.Select(static target => target.Y + Offset), edge.FromY];
        var line = new PathData()
            .AddHorizontalLine(edge.Column.NodeEdge, edge.X, edge.FromY)
            .AddVerticalLine(edge.X, ends.Min(), ends.Max());
        var crosses = new PathData();
        foreach (var (column, y) in edge.Targets)
        {
            line.AddHorizontalLine(edge.X, column.NodeEdge, y + Offset);
            crosses.AddCross(column.NodeEdge + (column.Direction * 17), y + Offset);
        }

        _svg.WritePath($"m-edge s-{edge.Tone}", line);
        _svg.WritePath($"m-cross s-{edge.Tone}", crosses);
    }

    /// <summary>Draws short lines that end in a cross, where there are too many edges to draw each to its endpoints.</summary>
    private void WriteStubs(ColumnLayout column, string tone)
    {
        var (lines, crosses) = (new PathData(), new PathData());
        var end = column.BoxEdge + (column.Direction * 22);
        foreach (var (node, y) in column.PlaceNodes())
        {
            foreach (var (i, note) in node.Notes.Index())
            {
                if (note.Tone == tone)
                {
                    lines.AddHorizontalLine(column.NodeEdge, end, y + node.GetNoteY(i));
                    crosses.AddCross(end + (column.Direction * 5), y + node.GetNoteY(i));
                }
            }
        }

        _svg.WritePath($"m-edge s-{tone}", lines);
        _svg.WritePath($"m-cross s-{tone}", crosses);
    }

    private void WriteLegend()
    {
        foreach (var entry in _layout.Legend)
        {
            WriteSymbol(entry, entry.X + LegendEntryLayout.SymbolWidth - 10);
            _svg.WriteText("m-legend", entry.X + LegendEntryLayout.SymbolWidth, entry.Y, entry.Text);
        }
    }

    private void WriteSymbol(LegendEntryLayout entry, int end)
    {
        switch (entry.Kind)
        {
            case LegendEntryKind.Arrow:
                var (line, head) = (new PathData(), new PathData());
                AddArrow(line, head, entry.X, end, entry.Y);
                _svg.WritePath($"m-{entry.CssSuffix}", line);
                _svg.WritePath($"m-{entry.CssSuffix}-head", head);
                break;
            case LegendEntryKind.Cross:
                _svg.WritePath($"m-edge s-{entry.CssSuffix}", new PathData().AddHorizontalLine(entry.X, end - 8, entry.Y));
                _svg.WritePath($"m-cross s-{entry.CssSuffix}", new PathData().AddCross(end - 4, entry.Y));
                break;
            default:
                _svg.WriteCircle($"d-{entry.CssSuffix}", end - 6, entry.Y, radius: 4);
                break;
        }
    }

    private static void AddArrow(PathData lines, PathData heads, int from, int to, int y)
    {
        var length = to > from ? -ArrowHeadLength : ArrowHeadLength;
        lines.AddHorizontalLine(from, to + length, y);
        heads.AddArrowHead(to, y, length);
    }
}
