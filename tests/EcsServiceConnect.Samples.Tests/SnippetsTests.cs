using EcsServiceConnect.Client.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using MockingSnippets = Snippets.MockingSnippets;
using TimeInTestsSnippets = Snippets.TimeInTestsSnippets;

namespace EcsServiceConnect.Samples.Tests;

/// <summary>What the guides about tests show does what they say.</summary>
public class SnippetsTests
{
    public static TheoryData<string> Mocks =>
    [
        nameof(MockingSnippets.FakeAsync),
        nameof(MockingSnippets.NSubstituteAsync),
        nameof(MockingSnippets.NSubstituteErrorAsync),
        nameof(MockingSnippets.MoqAsync),
        nameof(MockingSnippets.MoqErrorAsync),
        nameof(MockingSnippets.PagesAsync),
    ];

    [Theory]
    [MemberData(nameof(Mocks))]
    public Task Mocking_Snippet_Runs(string snippet) => (Task)typeof(MockingSnippets).GetMethod(snippet)!.Invoke(null, null)!;

    [Fact]
    public Task TimeInTests_Deployment_Runs() => TimeInTestsSnippets.DeploymentAsync();

    [Fact]
    public Task TimeInTests_SeveralThings_Run() => TimeInTestsSnippets.SeveralThingsAsync();

    [Fact]
    public async Task TimeInTests_HostedService_RunsForItsTime()
    {
        var clock = new SimulationTimeProvider();
        using var monitor = new TickingService(clock);

        await TimeInTestsSnippets.HostedServiceAsync(
            clock, new InMemoryEcs(new InMemoryEcsOptions { TimeProvider = clock }), new ServiceCollection(), monitor);

        // The fifth would be at the time of the stop, which was set first.
        Assert.Equal(4, monitor.TickCount);
    }

    private sealed class TickingService(TimeProvider clock) : BackgroundService
    {
        public int TickCount { get; private set; }

        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                await Task.Delay(TimeSpan.FromMinutes(1), clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                TickCount += stoppingToken.IsCancellationRequested ? 0 : 1;
            }
        }
    }
}
