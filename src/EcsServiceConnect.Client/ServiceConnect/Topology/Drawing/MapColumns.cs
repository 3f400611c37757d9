namespace EcsServiceConnect.Client;

/// <summary>Spreads the clusters over columns of about one height, in their order.</summary>
internal static class MapColumns
{
    public const int Gap = 16;

    /// <summary>Up to this height one column does.</summary>
    private const int HighestAlone = 440;

    /// <summary>Two columns as wide as this, with the namespace between them, are one unit of width.</summary>
    private const int PairWidth = 760;

    /// <summary>Width to height that the whole is to have: a page scrolls down more easily than sideways.</summary>
    private const double Shape = 0.45;

    /// <summary>How much longer than the others a column may become before a cluster is taken apart.</summary>
    private const double Patience = 1.35;

    /// <summary>What is worth the beginning of a cluster at the foot of a column.</summary>
    private const int LeastCards = 2;

    public static IReadOnlyList<IReadOnlyList<MapPart>> Of(IReadOnlyList<MapPart> clusters)
    {
        var total = clusters.Sum(static cluster => cluster.Height + Gap);
        if (total <= HighestAlone || clusters is [{ Cards.Count: 1 }])
        {
            return [clusters];
        }

        var pairs = Math.Max(1, (int)Math.Round(Math.Sqrt(Shape * total / 2 / PairWidth)));
        var even = total / (pairs * 2);
        var whole = LowestWhole(clusters, pairs * 2);
        return whole <= even * Patience ? Fill(clusters, whole, mayDivide: false) : Divide(clusters, pairs * 2, even);
    }

    /// <summary>The least height at which all clusters fit undivided.</summary>
    private static int LowestWhole(IReadOnlyList<MapPart> clusters, int columns)
    {
        var low = clusters.Max(static cluster => cluster.Height + Gap);
        var high = clusters.Sum(static cluster => cluster.Height + Gap);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Fill(clusters, middle, mayDivide: false).Count <= columns ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    /// <summary>Every part has a heading of its own, so the even height can be too low.</summary>
    private static List<List<MapPart>> Divide(IReadOnlyList<MapPart> clusters, int columns, int even)
    {
        for (var height = even; ; height += Gap)
        {
            if (Fill(clusters, height, mayDivide: true) is var filled && filled.Count <= columns)
            {
                return filled;
            }
        }
    }

    private static List<List<MapPart>> Fill(IReadOnlyList<MapPart> clusters, int height, bool mayDivide)
    {
        var columns = new List<List<MapPart>> { new() };
        var used = 0;
        foreach (var cluster in clusters)
        {
            var rest = cluster;
            while (used + rest.Height + Gap > height)
            {
                var fitting = mayDivide ? CountFitting(rest, height - used - Gap) : 0;
                if (fitting >= LeastCards && rest.Cards.Count - fitting >= LeastCards)
                {
                    columns[^1].Add(rest with { Cards = [.. rest.Cards.Take(fitting)] });
                    rest = rest with { IsContinued = true, Cards = [.. rest.Cards.Skip(fitting)] };
                }
                else if (used == 0)
                {
                    break;
                }

                columns.Add([]);
                used = 0;
            }

            columns[^1].Add(rest);
            used += rest.Height + Gap;
        }

        return columns;
    }

    private static int CountFitting(MapPart part, int room)
    {
        var height = MapPart.HeadHeight + MapPart.Inset;
        return part.Cards.TakeWhile(card => (height += MapPart.HeightWith(card)) <= room).Count();
    }
}
