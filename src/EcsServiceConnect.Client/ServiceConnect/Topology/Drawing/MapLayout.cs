namespace EcsServiceConnect.Client;

/// <summary>Where everything of a map is. Everything is measured in whole pixels, so that the same topology gives the same map.</summary>
internal sealed class MapLayout
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
    private const int LanePitch = 8;
    private const int SpineGap = 40;
    private const int WidestTitle = 420;
    private const int WidestHub = 220;

    /// <summary>How many warnings are led to their endpoints; more would hide everything else.</summary>
    private const int MostLanes = 3;

    /// <summary>... and to how many endpoints in all.</summary>
    private const int MostTargets = 6;

    public MapLayout(NamespaceTopology topology)
    {
        Title = MapText.Shorten(topology.Namespace, WidestTitle, static text => MapText.BoldSans(text, TitleSize));
        Hub = MapText.Shorten(topology.Namespace, WidestHub, static text => MapText.BoldSans(text, TextSize));
        Summary = MapSummary.Of(topology);
        Warnings = MapSummary.WarningsOf(topology);
        HubY = SummaryY + (Warnings.Count * WarningPitch) + 20;
        var clusters = Clusters(topology);
        var columns = clusters.Count == 0 ? [] : MapColumns.Of(clusters);
        Spines = [.. Place(columns)];
        Lanes = Spines is [var only] ? LanesOf(only) : [];
        if (Lanes.Count > 0)
        {
            // The gutters are as wide as the lanes in them.
            Spines = [.. Place(columns)];
            Lanes = LanesOf(Spines[0]);
        }

        Bottom = Spines.SelectMany(static spine => spine.Columns).Select(static column => column.Bottom).DefaultIfEmpty(HubY).Max();
        Width = Margin + new[]
        {
            Spines.Count == 0 ? 0 : Spines[^1].Right is { } right ? right.X + MapPart.Width : HubX + HubWidth,
            Margin + MapText.BoldSans(Title, TitleSize),
            Margin + MapText.Sans(Summary, TextSize),
            Warnings.Select(static warning => Margin + MapCard.NameX + MapText.Sans(warning.Text, TextSize)).DefaultIfEmpty(0).Max(),
        }.Max();
        Legend = MapLegend.Of([.. clusters.SelectMany(static cluster => cluster.Cards)], Margin, Bottom + 28, Width - Margin, LegendPitch);
        TimeY = (Legend.Count == 0 ? Bottom : Legend[^1].Y) + LegendPitch;
        Height = TimeY + 8 + Margin;
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>The lower edge of the boxes.</summary>
    public int Bottom { get; }

    public string Title { get; }

    public string Summary { get; }

    public IReadOnlyList<MapNote> Warnings { get; }

    /// <summary>The namespace's name once more, where the lines meet.</summary>
    public string Hub { get; }

    public int HubWidth => MapText.BoldSans(Hub, TextSize) + 32;

    /// <summary>Above the first bar: where the reader begins.</summary>
    public int HubX => Spines[0].X + ((MapSpine.Width - HubWidth) / 2);

    public int HubY { get; }

    public IReadOnlyList<MapSpine> Spines { get; }

    public IReadOnlyList<MapLane> Lanes { get; } = [];

    public IReadOnlyList<MapLegend> Legend { get; }

    /// <summary>The middle of the line with the time.</summary>
    public int TimeY { get; }

    private static List<MapPart> Clusters(NamespaceTopology topology)
    {
        var endpoints = topology.Endpoints.Count;
        var blind = topology.BlindTasks.ToLookup(static tasks => (tasks.Cluster, tasks.Service));
        return
        [
            .. topology.Services
                .GroupBy(static service => service.Cluster, StringComparer.Ordinal)
                .OrderBy(static cluster => cluster.Key, StringComparer.Ordinal)
                .Select(cluster => new MapPart(
                    cluster.Key,
                    cluster.Count(),
                    IsContinued: false,
                    [
                        .. cluster
                            .OrderBy(static service => service.IsClientOnly)
                            .ThenBy(static service => service.Name, StringComparer.Ordinal)
                            .Select(service => new MapCard(
                                service, MapSight.Of(blind[(cluster.Key, service.Name)]), endpoints - service.Endpoints.Count)),
                    ])),
        ];
    }

    private IEnumerable<MapSpine> Place(IReadOnlyList<IReadOnlyList<MapPart>> columns)
    {
        var top = HubY + HubHeight + 22;
        var x = Margin;
        for (var i = 0; i < columns.Count; i += 2)
        {
            var left = new MapColumn(x, top, IsLeft: true, columns[i]);
            var spine = left.BoxEdge + Gutter + (LanePitch * Lanes.Count(static lane => lane.Column.IsLeft));
            var after = spine + MapSpine.Width + Gutter + (LanePitch * Lanes.Count(static lane => !lane.Column.IsLeft));
            var right = i + 1 < columns.Count ? new MapColumn(after, top, IsLeft: false, columns[i + 1]) : null;
            yield return new MapSpine(spine, left, right);
            x = after + MapPart.Width + SpineGap;
        }
    }

    private static List<MapLane> LanesOf(MapSpine spine)
    {
        var pills = spine.Columns
            .SelectMany(static column => column.PlacedCards(), static (column, placed) => (Column: column, placed.Card, placed.Y))
            .SelectMany(static one => one.Card.Pills.Select((pill, i) => (pill.Endpoint, one.Column, Y: one.Y + MapCard.PillY(i))))
            .ToLookup(static pill => pill.Endpoint.Key, static pill => (pill.Column, pill.Y));
        var lanes = new List<MapLane>();
        foreach (var column in spine.Columns)
        {
            var first = column.BoxEdge + (column.Towards * 18);
            foreach (var (card, y) in column.PlacedCards())
            {
                for (var i = 0; i < card.Notes.Count; i++)
                {
                    var unseen = card.Notes[i].Tone switch
                    {
                        MapNote.Cannot => card.Sight.CannotSee,
                        MapNote.Perhaps => card.Sight.MayNotSee,
                        _ => [],
                    };
                    if (unseen.Count > 0)
                    {
                        var place = first + (column.Towards * LanePitch * lanes.Count(lane => lane.Column == column));
                        lanes.Add(new MapLane(
                            column, place, y + card.NoteY(i), card.Notes[i].Tone, [.. unseen.SelectMany(endpoint => pills[endpoint.Key])]));
                    }
                }
            }
        }

        return lanes.Count <= MostLanes && lanes.Sum(static lane => lane.Targets.Count) <= MostTargets ? lanes : [];
    }
}
