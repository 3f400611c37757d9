using System.Globalization;
using EcsServiceConnect.Client.Benchmarks.EndToEnd;
using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.Client.Benchmarks.Load;

/// <summary>
/// Puts a load on ecs-local and checks whether anything was lost or doubled; then the same calls without a server, and on one that does
/// nothing, to compare.
/// </summary>
internal static class LoadRun
{
    /// <summary>Runs everything and prints the tables; false if something is not as it has to be.</summary>
    public static async Task<bool> RunAsync(LoadPlan plan, TextWriter output)
    {
        try
        {
            var samples = await SampleAsync(plan);
            var handler = await RunHandlerAsync(plan);
            var server = await RunServerAsync(plan, output);
            var bare = await RunBareAsync(plan, samples);
            Print(output, server, handler, bare);
            await ListingRun.RunAsync(plan, output);
            return true;
        }
        catch (InvalidDataException wrong)
        {
            output.WriteLine($"load: {wrong.Message}");
            return false;
        }
    }

    private static InMemoryEcs CreateEcs() => new(new InMemoryEcsOptions
    {
        DeploymentDuration = LoadWorld.DeploymentDuration,
        MaxRecordedCalls = 0,
    });

    private static async Task<IReadOnlyList<SampledCall>> SampleAsync(LoadPlan plan)
    {
        using var client = new SamplingClient(CreateEcs());
        var mix = new LoadMix(client, plan.Callers, plan.SampledCalls);
        await mix.PrepareAsync();
        await mix.RunAsync();
        return client.Calls;
    }

    private static async Task<LoadCost> RunHandlerAsync(LoadPlan plan)
    {
        using var client = CreateEcs().CreateClient();
        var mix = new LoadMix(client, plan.Callers, plan.Calls);
        await mix.PrepareAsync();
        var cost = await LoadCost.OfAsync("handler, no server", plan.Calls, server: null, mix.RunAsync);
        await mix.CheckAsync();
        return cost;
    }

    private static async Task<LoadCost> RunServerAsync(LoadPlan plan, TextWriter output)
    {
        using var server = await LoadedServer.StartWithShortDeploymentsAsync();
        using var client = server.CreateClient();
        var memory = new MemorySamples(server, plan.Calls);
        var mix = new LoadMix(client, plan.Callers, plan.Calls, memory.Note);
        await mix.PrepareAsync();
        var cost = await LoadCost.OfAsync("ecs-local", plan.Calls, server, mix.RunAsync);
        await mix.CheckAsync();
        output.WriteLine($"{plan.Callers} callers made {plan.Calls} calls: nothing lost, nothing doubled.");
        output.WriteLine();
        memory.Print(output);
        memory.Check();
        return cost;
    }

    private static async Task<LoadCost> RunBareAsync(LoadPlan plan, IReadOnlyList<SampledCall> samples)
    {
        using var server = await LoadedServer.StartBareAsync(samples.Select(static sample => sample.Response));
        using var client = server.CreateClient();
        var budget = new CallBudget(plan.Calls);

        async Task CallAsync(int first)
        {
            for (var number = first; budget.TryTake(); number = (number + plan.Callers) % samples.Count)
            {
                await samples[number].Send(client, number);
            }
        }

        return await LoadCost.OfAsync("bare Kestrel", plan.Calls, server, () => Task.WhenAll(
            Enumerable.Range(0, plan.Callers).Select(first => Task.Run(() => CallAsync(first)))));
    }

    private static void Print(TextWriter output, LoadCost server, params ReadOnlySpan<LoadCost> others)
    {
        output.WriteLine("| called | calls per second | of ecs-local's | CPU per call | of ecs-local's |");
        output.WriteLine("|---|---:|---:|---:|---:|");
        foreach (var cost in (LoadCost[])[server, .. others])
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {cost.Name} | {cost.CallsPerSecond:N0} | {cost.CallsPerSecond / server.CallsPerSecond:N2} "
                + $"| {cost.CpuMicroseconds:N0} us | {cost.CpuMicroseconds / server.CpuMicroseconds:N2} |"));
        }

        output.WriteLine();
    }
}
