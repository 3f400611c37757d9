using System.Diagnostics;
using System.Globalization;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.Client.Benchmarks.Load;

/// <summary>Lists many services of one namespace, and checks whether the last pages take as long as the first.</summary>
internal static class ListingRun
{
    private const int Clusters = 20;

    private static readonly int[] _pageSizes = [10, 100];

    /// <exception cref="InvalidDataException">Services were lost or doubled, or the pages get slower and slower.</exception>
    public static async Task RunAsync(LoadPlan plan, TextWriter output)
    {
        var ecs = new InMemoryEcs(new InMemoryEcsOptions { DeploymentDuration = TimeSpan.Zero, MaxRecordedCalls = 0 });
        using var client = ecs.CreateClient();
        var created = await CreateAsync(client, plan.Services);

        output.WriteLine($"Pages of {plan.Services} services in one namespace, time per page:");
        output.WriteLine();
        output.WriteLine("| page size | first quarter | second | third | last | last / first |");
        output.WriteLine("|---:|---:|---:|---:|---:|---:|");
        foreach (var size in _pageSizes)
        {
            await ListAsync(client, size, created);
            var rounds = new List<double[]>();
            for (var round = 0; round < plan.Rounds; round++)
            {
                rounds.Add(await ListAsync(client, size, created));
            }

            var quarters = Quarters([.. Enumerable.Range(0, rounds[0].Length).Select(page => Median(rounds.Select(times => times[page])))]);
            var growth = quarters[^1] / quarters[0];
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {size} | {quarters[0]:N1} us | {quarters[1]:N1} us | {quarters[2]:N1} us | {quarters[3]:N1} us | {growth:N2} |"));
            Expect.That(!(growth > plan.MaxGrowth), $"The last pages of {size} take {growth:N2} times as long as the first.");
        }

        output.WriteLine();
    }

    private static async Task<IReadOnlyCollection<string>> CreateAsync(EcsClient client, int services)
    {
        await LoadWorld.CreateClustersAsync(client, Clusters);
        await client.SendAsync(LoadWorld.Definition("listed"));
        var created = new List<string>(services);
        for (var i = 0; i < services; i++)
        {
            var response = await client.SendAsync(LoadWorld.Service(
                LoadWorld.ClusterName(i % Clusters), $"listed-{i}", "listed", desiredCount: 1, connected: true));
            created.Add(response.Service!.ServiceArn!);
        }

        return created;
    }

    /// <returns>The microseconds that each page took.</returns>
    private static async Task<double[]> ListAsync(EcsClient client, int size, IReadOnlyCollection<string> created)
    {
        var times = new List<double>();
        var found = new List<string>(created.Count);
        var request = new ListServicesByNamespaceRequest { Namespace = LoadWorld.Namespace, MaxResults = size };
        var start = Stopwatch.GetTimestamp();
        await foreach (var page in client.Paginate(request).AsPages())
        {
            times.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
            found.AddRange(page.Items);
            start = Stopwatch.GetTimestamp();
        }

        Expect.Same("Services listed by namespace", created, found);
        return [.. times];
    }

    /// <summary>The mean of each quarter.</summary>
    private static double[] Quarters(double[] pages) =>
        [.. Enumerable.Range(0, 4).Select(quarter => pages[(pages.Length * quarter / 4)..(pages.Length * (quarter + 1) / 4)].Average())];

    private static double Median(IEnumerable<double> values)
    {
        double[] ordered = [.. values.Order()];
        return (ordered[(ordered.Length - 1) / 2] + ordered[ordered.Length / 2]) / 2;
    }
}
