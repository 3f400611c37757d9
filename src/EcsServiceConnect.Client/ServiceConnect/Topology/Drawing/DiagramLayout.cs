namespace EcsServiceConnect.Client;

/// <summary>Where everything of a map is. Everything is measured in whole pixels, so that the same topology gives the same map.</summary>
internal sealed class DiagramLayout
{
    public const int Margin = 24;
    public const int TitleSize = 18;
    public const int TextSize = 13;
    public const int HubHeight = 30;

    /// <summary>From the top to the base of the line below the title.</summary>
    public const int SummaryY = Margin + 40;

    public const int WarningPitch = 20;

    private const int LegendPitch = 22;
    private const int Gutter = 46;
    private const int EdgePitch = 8;
    private const int BackboneGap = 40;
    private const int MaxTitleWidth = 420;
    private const int MaxHubWidth = 220;

    /// <summary>How many warnings are led to their endpoints; more would hide everything else.</summary>
    private const int MaxEdges = 3;

    /// <summary>... and to how many endpoints in all.</summary>
    private const int MaxEdgeTargets = 6;

    public DiagramLayout(NamespaceTopology topology)
    {
        Title = TextMeasurer.Shorten(topology.Namespace, MaxTitleWidth, static text => TextMeasurer.MeasureBoldSans(text, TitleSize));
        Hub = TextMeasurer.Shorten(topology.Namespace, MaxHubWidth, static text => TextMeasurer.MeasureBoldSans(text, TextSize));
        Summary = DiagramSummary.Create(topology);
        Warnings = DiagramSummary.CreateWarnings(topology);
        HubY = SummaryY + (Warnings.Count * WarningPitch) + 20;
        var clusters = CreateClusters(topology);
        var columns = clusters.Count == 0 ? [] : ColumnPartitioner.Partition(clusters);
        Backbones = [.. PlaceColumns(columns)];
        Edges = Backbones is [var only] ? CreateEdges(only) : [];
        if (Edges.Count > 0)
        {
            // The gutters are as wide as the lanes in them.
            Backbones = [.. PlaceColumns(columns)];
            Edges = CreateEdges(Backbones[0]);
        }

        Bottom = Backbones.SelectMany(static spine => spine.Columns).Select(static column => column.Bottom).DefaultIfEmpty(HubY).Max();
        Width = Margin + new[]
        {
            Backbones.Count == 0 ? 0 : Backbones[^1].Right is { } right ? right.X + ClusterBoxLayout.Width : HubX + HubWidth,
            Margin + TextMeasurer.MeasureBoldSans(Title, TitleSize),
            Margin + TextMeasurer.MeasureSans(Summary, TextSize),
            Warnings.Select(static warning => Margin + ServiceNodeLayout.NameX + TextMeasurer.MeasureSans(warning.Text, TextSize)).DefaultIfEmpty(0).Max(),
        }.Max();
        Legend = LegendEntryLayout.Of([.. clusters.SelectMany(static cluster => cluster.Nodes)], Margin, Bottom + 28, Width - Margin, LegendPitch);
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

    /// <summary>The namespace's name once more, where the lines meet.</summary>
    public string Hub { get; }

    public int HubWidth => TextMeasurer.MeasureBoldSans(Hub, TextSize) + 32;

    /// <summary>Above the first bar: where the reader begins.</summary>
    public int HubX => Backbones[0].X + ((BackboneLayout.Width - HubWidth) / 2);

    public int HubY { get; }

    public IReadOnlyList<BackboneLayout> Backbones { get; }

    public IReadOnlyList<EdgeLayout> Edges { get; } = [];

    public IReadOnlyList<LegendEntryLayout> Legend { get; }

    /// <summary>The middle of the line with the time.</summary>
    public int TimeY { get; }

    private static List<ClusterBoxLayout> CreateClusters(NamespaceTopology topology)
    {
        var endpoints = topology.Endpoints.Count;
        var blind = topology.StaleTasks.ToLookup(static tasks => (tasks.Cluster, tasks.Service));
        return
        [
            .. topology.Services
                .GroupBy(static service => service.Cluster, StringComparer.Ordinal)
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
                                service, ReachabilitySummary.Create(blind[(cluster.Key, service.Name)]), endpoints - service.Endpoints.Count)),
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
            var spine = left.BoxEdge + Gutter + (EdgePitch * Edges.Count(static lane => lane.Column.IsLeft));
            var after = spine + BackboneLayout.Width + Gutter + (EdgePitch * Edges.Count(static lane => !lane.Column.IsLeft));
            var right = i + 1 < columns.Count ? new ColumnLayout(after, top, IsLeft: false, columns[i + 1]) : null;
            yield return new BackboneLayout(spine, left, right);
            x = after + ClusterBoxLayout.Width + BackboneGap;
        }
    }

    private static List<EdgeLayout> CreateEdges(BackboneLayout spine)
    {
        var pills = spine.Columns
            .SelectMany(static column => column.GetPlacedNodes(), static (column, placed) => (Column: column, placed.Card, placed.Y))
            .SelectMany(static one => one.Card.Badges.Select((pill, i) => (pill.Endpoint, one.Column, Y: one.Y + ServiceNodeLayout.GetBadgeY(i))))
            .ToLookup(static pill => pill.Endpoint.Key, static pill => (pill.Column, pill.Y));
        var lanes = new List<EdgeLayout>();
        foreach (var column in spine.Columns)
        {
            var first = column.BoxEdge + (column.Direction * 18);
            foreach (var (card, y) in column.GetPlacedNodes())
            {
                for (var i = 0; i < card.Notes.Count; i++)
                {
                    var unseen = card.Notes[i].Tone switch
                    {
                        NoteLayout.Unreachable => card.Reachability.UnreachableEndpoints,
                        NoteLayout.PossiblyUnreachable => card.Reachability.PossiblyUnreachableEndpoints,
                        _ => [],
                    };
                    if (unseen.Count > 0)
                    {
                        var place = first + (column.Direction * EdgePitch * lanes.Count(lane => lane.Column == column));
                        lanes.Add(new EdgeLayout(
                            column, place, y + card.GetNoteY(i), card.Notes[i].Tone, [.. unseen.SelectMany(endpoint => pills[endpoint.Key])]));
                    }
                }
            }
        }

        return lanes.Count <= MaxEdges && lanes.Sum(static lane => lane.Targets.Count) <= MaxEdgeTargets ? lanes : [];
    }
}
