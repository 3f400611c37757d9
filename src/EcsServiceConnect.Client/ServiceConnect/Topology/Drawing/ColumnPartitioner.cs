namespace EcsServiceConnect.Client;

/// <summary>Spreads the clusters over columns of about one height, in their order.</summary>
internal static class ColumnPartitioner
{
    public const int Gap = 16;

    /// <summary>Up to this height one column does.</summary>
    private const int MaxSingleColumnHeight = 440;

    /// <summary>Two columns as wide as this, with the namespace between them, are one unit of width.</summary>
    private const int PairWidth = 760;

    /// <summary>Width to height that the whole is to have: a page scrolls down more easily than sideways.</summary>
    private const double AspectRatio = 0.45;

    /// <summary>How much longer than the others a column may become before a cluster is taken apart.</summary>
    private const double MaxColumnStretch = 1.35;

    /// <summary>What is worth the beginning of a cluster at the foot of a column.</summary>
    private const int MinNodesPerPart = 2;

    public static IReadOnlyList<IReadOnlyList<ClusterBoxLayout>> Partition(IReadOnlyList<ClusterBoxLayout> clusters)
    {
        var total = clusters.Sum(static cluster => cluster.Height + Gap);
        if (total <= MaxSingleColumnHeight || clusters is [{ Nodes.Count: 1 }])
        {
            return [clusters];
        }

        var pairs = Math.Max(1, (int)Math.Round(Math.Sqrt(AspectRatio * total / 2 / PairWidth)));
        var even = total / (pairs * 2);
        var whole = FindMinHeight(clusters, pairs * 2);
        return whole <= even * MaxColumnStretch ? Fill(clusters, whole, mayDivide: false) : Divide(clusters, pairs * 2, even);
    }

    /// <summary>The least height at which all clusters fit undivided.</summary>
    private static int FindMinHeight(IReadOnlyList<ClusterBoxLayout> clusters, int columns)
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
    private static List<List<ClusterBoxLayout>> Divide(IReadOnlyList<ClusterBoxLayout> clusters, int columns, int even)
    {
        for (var height = even; ; height += Gap)
        {
            if (Fill(clusters, height, mayDivide: true) is var filled && filled.Count <= columns)
            {
                return filled;
            }
        }
    }

    private static List<List<ClusterBoxLayout>> Fill(IReadOnlyList<ClusterBoxLayout> clusters, int height, bool mayDivide)
    {
        var columns = new List<List<ClusterBoxLayout>> { new() };
        var used = 0;
        foreach (var cluster in clusters)
        {
            var rest = cluster;
            while (used + rest.Height + Gap > height)
            {
                var fitting = mayDivide ? CountFitting(rest, height - used - Gap) : 0;
                if (fitting >= MinNodesPerPart && rest.Nodes.Count - fitting >= MinNodesPerPart)
                {
                    columns[^1].Add(rest with { Nodes = [.. rest.Nodes.Take(fitting)] });
                    rest = rest with { IsContinued = true, Nodes = [.. rest.Nodes.Skip(fitting)] };
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

    private static int CountFitting(ClusterBoxLayout part, int room)
    {
        var height = ClusterBoxLayout.HeadHeight + ClusterBoxLayout.Inset;
        return part.Nodes.TakeWhile(card => (height += ClusterBoxLayout.GetHeightWith(card)) <= room).Count();
    }
}
