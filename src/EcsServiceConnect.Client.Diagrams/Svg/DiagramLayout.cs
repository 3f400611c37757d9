using EcsServiceConnect.Client.ServiceConnect;

namespace EcsServiceConnect.Client.Diagrams.Svg;

/// <summary>The position of everything in a diagram, in whole pixels, so that the same topology gives the same picture.</summary>
internal sealed class DiagramLayout
{
    public const int Margin = 24;
    public const int TitleSize = 18;
    public const int TextSize = 13;
    public const int HubHeight = 30;

    /// <summary>The middle of the line below the title.</summary>
    public const int SummaryY = Margin + 40;

    public const int WarningPitch = 20;

    private const int LegendPitch = 22;
    private const int Gutter = 46;
    private const int EdgePitch = 8;
    private const int BackboneGap = 40;
    private const int MaxTitleWidth = 420;
    private const int MaxHubWidth = 220;

    /// <summary>More edges than this would hide everything else.</summary>
    private const int MaxEdges = 3;

    /// <summary>The largest number of endpoints that the edges lead to in all.</summary>
    private const int MaxEdgeTargets = 6;

    public DiagramLayout(NamespaceTopology topology)
    {
        Title = TextMeasurer.Shorten(topology.NamespaceName, MaxTitleWidth, static text => TextMeasurer.MeasureBoldSans(text, TitleSize));
        Hub = TextMeasurer.Shorten(topology.NamespaceName, MaxHubWidth, static text => TextMeasurer.MeasureBoldSans(text, TextSize));
        Summary = DiagramSummary.Create(topology);
        Warnings = DiagramSummary.CreateWarnings(topology);
        HubY = SummaryY + (Warnings.Count * WarningPitch) + 20;
        var clusters = CreateClusters(topology);
        var columns = clusters.Count == 0 ? [] : ColumnPartitioner.Partition(clusters);
        Backbones = [.. PlaceColumns(columns)];
        Edges = CreateEdges();
        if (Edges.Count > 0)
        {
            // The gutters become as wide as the edges in them need.
            Backbones = [.. PlaceColumns(columns)];
            Edges = CreateEdges();
        }

        Bottom = Backbones.SelectMany(static backbone => backbone.Columns).Select(static column => column.Bottom).DefaultIfEmpty(HubY).Max();
        Width = Margin + new[]
        {
            Backbones.Count == 0 ? 0 : Backbones[^1].Right is { } right ? right.X + ClusterBoxLayout.Width : HubX + HubWidth,
            Margin + TextMeasurer.MeasureBoldSans(Title, TitleSize),
            Margin + TextMeasurer.MeasureSans(Summary, TextSize),
            Warnings.Select(static warning => Margin + ServiceNodeLayout.NameX + TextMeasurer.MeasureSans(warning.Text, TextSize)).DefaultIfEmpty(0).Max(),
        }.Max();
        Legend = LegendEntryLayout.Create([.. clusters.SelectMany(static cluster => cluster.Nodes)], Margin, Bottom + 28, Width - Margin, LegendPitch);
        TimeY = (Legend.Count == 0 ? Bottom : Legend[^1].Y) + LegendPitch;
        Height = TimeY + 8 + Margin;
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>The lower edge of the boxes.</summary>
    public int Bottom { get; }

    public string Title { get; }

    public string Summary { get; }

    public IReadOnlyList<NoteLayout> Warnings { get; }

    /// <summary>The namespace's name where the lines meet.</summary>
    public string Hub { get; }

    public int HubWidth => TextMeasurer.MeasureBoldSans(Hub, TextSize) + 32;

    /// <summary>The left edge of the hub, which is centered above the first bar.</summary>
    public int HubX => Backbones[0].X + ((BackboneLayout.Width - HubWidth) / 2);

    public int HubY { get; }

    public IReadOnlyList<BackboneLayout> Backbones { get; }

    /// <summary>The lines to endpoints that tasks cannot reach; empty where there are too many.</summary>
    public IReadOnlyList<EdgeLayout> Edges { get; } = [];

    public IReadOnlyList<LegendEntryLayout> Legend { get; }

    /// <summary>The middle of the line with the time.</summary>
    public int TimeY { get; }

    private static List<ClusterBoxLayout> CreateClusters(NamespaceTopology topology)
    {
        var endpointCount = topology.Endpoints.Count;
        var stale = StaleService.FromTopology(topology).ToDictionary(static service => service.Key);
        return
        [
            .. topology.Services
                .GroupBy(static service => service.ClusterName, StringComparer.Ordinal)
                .OrderBy(static cluster => cluster.Key, StringComparer.Ordinal)
                .Select(cluster => new ClusterBoxLayout(
                    cluster.Key,
                    cluster.Count(),
                    IsContinued: false,
                    [
                        .. cluster
                            .OrderBy(static service => service.IsClientOnly)
                            .ThenBy(static service => service.Name, StringComparer.Ordinal)
                            .Select(service => new ServiceNodeLayout(
                                service, stale.GetValueOrDefault((cluster.Key, service.Name)), endpointCount - service.Endpoints.Count)),
                    ])),
        ];
    }

    private IEnumerable<BackboneLayout> PlaceColumns(IReadOnlyList<IReadOnlyList<ClusterBoxLayout>> columns)
    {
        var top = HubY + HubHeight + 22;
        var x = Margin;
        for (var i = 0; i < columns.Count; i += 2)
        {
            var left = new ColumnLayout(x, top, IsLeft: true, columns[i]);
            var backboneX = left.BoxEdge + Gutter + (EdgePitch * Edges.Count(static edge => edge.Column.IsLeft));
            var rightX = backboneX + BackboneLayout.Width + Gutter + (EdgePitch * Edges.Count(static edge => !edge.Column.IsLeft));
            var right = i + 1 < columns.Count ? new ColumnLayout(rightX, top, IsLeft: false, columns[i + 1]) : null;
            yield return new BackboneLayout(backboneX, left, right);
            x = rightX + ClusterBoxLayout.Width + BackboneGap;
        }
    }

    /// <summary>Leads each warning to its endpoints, where there is one bar and the lines are few.</summary>
    private IReadOnlyList<EdgeLayout> CreateEdges()
    {
        if (Backbones is not [var backbone])
        {
            return [];
        }

        var placed = backbone.Columns.SelectMany(static column => column.PlaceNodes(), static (column, node) => (Column: column, node.Node, node.Y)).ToList();
        var sources = placed.SelectMany(static node => FindEdges(node.Column, node.Node, node.Y)).Take(MaxEdges + 1).ToList();
        if (sources.Count > MaxEdges || sources.Sum(static source => source.Endpoints.Count) > MaxEdgeTargets)
        {
            return [];
        }

        var badges = placed
            .SelectMany(static node => node.Node.Badges.Select((badge, i) => (badge.Endpoint, node.Column, Y: node.Y + ServiceNodeLayout.GetBadgeY(i))))
            .ToLookup(static badge => badge.Endpoint.Key, static badge => (badge.Column, badge.Y));
        return
        [
            .. sources
                .GroupBy(static source => source.Edge.Column)
                .SelectMany(static column => column.Index())
                .Select(source => source.Item.Edge with
                {
                    X = source.Item.Edge.X + (source.Item.Edge.Column.Direction * EdgePitch * source.Index),
                    Targets = [.. source.Item.Endpoints.SelectMany(endpoint => badges[endpoint.Key])],
                }),
        ];
    }

    /// <summary>Returns an edge without targets for each warning of a node, with the endpoints that it should lead to.</summary>
    private static IEnumerable<(EdgeLayout Edge, IReadOnlyCollection<TopologyEndpoint> Endpoints)> FindEdges(
        ColumnLayout column, ServiceNodeLayout node, int y)
    {
        var x = column.BoxEdge + (column.Direction * 18);
        return
            from note in node.Notes.Index()
            let endpoints = note.Item.Tone == NoteLayout.Unreachable ? node.UnreachableEndpoints
                : note.Item.Tone == NoteLayout.PossiblyUnreachable ? node.PossiblyUnreachableEndpoints
                : []
            where endpoints.Count > 0
            select (new EdgeLayout(column, x, y + node.GetNoteY(note.Index), note.Item.Tone, []), endpoints);
    }
}
