namespace EcsServiceConnect.Client.Diagrams.Svg;

/// <summary>Distributes the clusters over columns of about the same height and keeps their order.</summary>
internal static class ColumnPartitioner
{
    public const int Gap = 16;

    /// <summary>Clusters of up to this height in all share one column.</summary>
    private const int MaxSingleColumnHeight = 440;

    /// <summary>The width of two columns with the namespace between them.</summary>
    private const int PairWidth = 760;

    /// <summary>The width of the whole in relation to its height: pages scroll down more easily than sideways.</summary>
    private const double AspectRatio = 0.45;

    /// <summary>How much higher than the average a column may become before a cluster is divided.</summary>
    private const double MaxColumnStretch = 1.35;

    /// <summary>The smallest part of a cluster that is put at the foot of a column.</summary>
    private const int MinNodesPerPart = 2;

    public static IReadOnlyList<IReadOnlyList<ClusterBoxLayout>> Partition(IReadOnlyList<ClusterBoxLayout> clusters)
    {
        var totalHeight = clusters.Sum(static cluster => cluster.Height + Gap);
        if (totalHeight <= MaxSingleColumnHeight || clusters is [{ Nodes.Count: 1 }])
        {
            return [clusters];
        }

        var pairs = Math.Max(1, (int)Math.Round(Math.Sqrt(AspectRatio * totalHeight / 2 / PairWidth)));
        var averageHeight = totalHeight / (pairs * 2);
        var undividedHeight = FindMinHeight(clusters, pairs * 2);
        return undividedHeight <= averageHeight * MaxColumnStretch
            ? Fill(clusters, undividedHeight, canDivide: false)
            : Divide(clusters, pairs * 2, averageHeight);
    }

    /// <summary>Finds the smallest column height at which all clusters fit undivided.</summary>
    private static int FindMinHeight(IReadOnlyList<ClusterBoxLayout> clusters, int columns)
    {
        var low = clusters.Max(static cluster => cluster.Height + Gap);
        var high = clusters.Sum(static cluster => cluster.Height + Gap);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Fill(clusters, middle, canDivide: false).Count <= columns ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    /// <summary>Divides clusters where columns end. Each part has a heading of its own, so the average height may be too small.</summary>
    private static List<List<ClusterBoxLayout>> Divide(IReadOnlyList<ClusterBoxLayout> clusters, int columns, int averageHeight)
    {
        for (var height = averageHeight; ; height += Gap)
        {
            if (Fill(clusters, height, canDivide: true) is var filled && filled.Count <= columns)
            {
                return filled;
            }
        }
    }

    private static List<List<ClusterBoxLayout>> Fill(IReadOnlyList<ClusterBoxLayout> clusters, int height, bool canDivide)
    {
        var columns = new List<List<ClusterBoxLayout>> { new() };
        var used = 0;
        foreach (var cluster in clusters)
        {
            var rest = cluster;
            while (used + rest.Height + Gap > height)
            {
                var fitting = canDivide ? CountFittingNodes(rest, height - used - Gap) : 0;
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

    private static int CountFittingNodes(ClusterBoxLayout box, int availableHeight)
    {
        var height = ClusterBoxLayout.HeaderHeight + ClusterBoxLayout.Inset;
        return box.Nodes.TakeWhile(node => (height += ClusterBoxLayout.GetAddedHeight(node)) <= availableHeight).Count();
    }
}
