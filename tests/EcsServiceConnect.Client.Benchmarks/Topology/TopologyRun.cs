using System.Globalization;
using EcsServiceConnect.Client.Diagrams;
using EcsServiceConnect.Client.ServiceConnect;

namespace EcsServiceConnect.Client.Benchmarks.Topology;

/// <summary>Reads namespaces of two sizes and compares how time and memory grow.</summary>
internal static class TopologyRun
{
    /// <summary>A little more than the namespace grows: times vary between rounds, and the garbage collector has more to do.</summary>
    private const double MaxTimeRatio = TopologyPlan.Factor * 1.4;

    /// <summary>Buffers that grow by doubling are not equally full in both namespaces.</summary>
    private const double MaxBytesRatio = TopologyPlan.Factor * 1.05;

    public static async Task<bool> RunAsync(TopologyPlan plan, TextWriter output)
    {
        var isLinear = true;
        _ = await MeasureAsync(TopologyPlan.Once, TopologyPlan.Once.Services, DeploymentOrder.Redeployed).ConfigureAwait(false);
        output.WriteLine("| deployed | services | stale deployments | unreachable pairs | CPU | ratio | allocated | ratio | table | ratio |");
        output.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var order in Enum.GetValues<DeploymentOrder>())
        {
            var small = await MeasureAsync(plan, plan.Services, order).ConfigureAwait(false);
            var large = await MeasureAsync(plan, plan.Services * TopologyPlan.Factor, order).ConfigureAwait(false);
            Write(output, order, small, small);
            Write(output, order, large, small);
            isLinear &= large.AllocatedBytes <= small.AllocatedBytes * MaxBytesRatio
                && large.TableBytes <= small.TableBytes * MaxBytesRatio
                && (!plan.ChecksTime || large.Milliseconds <= small.Milliseconds * MaxTimeRatio);
        }

        output.WriteLine();
        output.WriteLine(isLinear ? "Time and memory grow with the namespace." : "Time or memory grow faster than the namespace.");
        return isLinear;
    }

    private static async Task<Measurement> MeasureAsync(TopologyPlan plan, int services, DeploymentOrder order)
    {
        var ecs = SampleNamespace.Create(services, order);
        using var client = ecs.CreateClient();
        var topology = await client.Namespace(SampleNamespace.Name).GetTopologyAsync().ConfigureAwait(false);
        var rounds = new List<(double Milliseconds, long Bytes)>();
        for (var round = 0; round < plan.Rounds; round++)
        {
            var bytes = GC.GetTotalAllocatedBytes(precise: true);
            var cpu = Environment.CpuUsage.TotalTime;
            topology = await client.Namespace(SampleNamespace.Name).GetTopologyAsync().ConfigureAwait(false);
            rounds.Add(((Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds, GC.GetTotalAllocatedBytes(precise: true) - bytes));
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = topology.ToTable();
        var tableBytes = GC.GetAllocatedBytesForCurrentThread() - before;
        return new Measurement(
            topology, GetMedian(rounds.Select(static round => round.Milliseconds)), GetMedian(rounds.Select(static round => (double)round.Bytes)), tableBytes);
    }

    private static void Write(TextWriter output, DeploymentOrder order, Measurement measurement, Measurement small)
    {
        var deployed = order switch
        {
            DeploymentOrder.SameTime => "at the same time",
            DeploymentOrder.OneByOne => "one by one: every task is stale",
            _ => "again one by one: history is read",
        };
        var topology = measurement.Topology;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {deployed} | {topology.Services.Count:N0} | {topology.StaleTasks.Count:N0} | {topology.StaleTasks.Sum(static tasks => (long)tasks.UnreachableEndpoints.Count):N0} "
            + $"| {measurement.Milliseconds:N0} ms | {measurement.Milliseconds / small.Milliseconds:N2} "
            + $"| {measurement.AllocatedBytes / 1e6:N1} MB | {measurement.AllocatedBytes / small.AllocatedBytes:N2} "
            + $"| {measurement.TableBytes / 1e6:N1} MB | {measurement.TableBytes / small.TableBytes:N2} |"));
    }

    private static double GetMedian(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }

    private sealed record Measurement(NamespaceTopology Topology, double Milliseconds, double AllocatedBytes, double TableBytes);
}
