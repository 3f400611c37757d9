using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.Waiting;

public sealed class EcsWaiterOptionsTests() : WaiterTestBase(static options => options.ConsistencyDelay = TimeSpan.FromSeconds(20))
{
    [Fact]
    public async Task MissingGrace_AServiceThatWasJustCreated_GivesItTime()
    {
        await Test.CreateServiceAsync();
        var options = Options with { NotFoundGracePeriod = TimeSpan.FromSeconds(20), PollInterval = TimeSpan.FromSeconds(5) };

        var services = await AdvanceUntilCompletedAsync(Client.WaitUntilServicesStableAsync("prod", ["orders"], options, TestEcs.Token));

        Assert.Equal("orders", Assert.Single(services).ServiceName);
        Assert.Equal("MISSING", Assert.Single(Progress[0].Pending).State);
        Assert.Equal(TimeSpan.FromSeconds(20), Progress[^1].Elapsed);
    }

    [Fact]
    public async Task MissingGrace_OverBeforeItIsThere_Fails()
    {
        await Test.CreateServiceAsync();
        var options = Options with { NotFoundGracePeriod = TimeSpan.FromSeconds(15), PollInterval = TimeSpan.FromSeconds(5) };

        var error = await Assert.ThrowsAsync<EcsWaiterException>(() =>
            AdvanceUntilCompletedAsync(Client.WaitUntilServicesStableAsync("prod", ["orders"], options, TestEcs.Token)));

        Assert.Equal((EcsWaiterOutcome.Failed, TimeSpan.FromSeconds(15)), (error.Outcome, error.Elapsed));
    }

    [Fact]
    public async Task MissingGrace_OneOfTwoTasksNotThereYet_IsNoSuccessYet()
    {
        var first = (await Client.RunTaskAsync(TestEcs.FargateTask(), TestEcs.Token)).Tasks[0].TaskArn!;
        await Client.StopTaskAsync(new StopTaskRequest { Cluster = "prod", Task = first }, TestEcs.Token);
        Test.Pass(4);
        var second = (await Client.RunTaskAsync(TestEcs.FargateTask(), TestEcs.Token)).Tasks[0].TaskArn!;
        await Client.StopTaskAsync(new StopTaskRequest { Cluster = "prod", Task = second }, TestEcs.Token);

        var options = Options with { NotFoundGracePeriod = TimeSpan.FromMinutes(1) };
        var tasks = await AdvanceUntilCompletedAsync(Client.WaitUntilTasksStoppedAsync("prod", [first, second], options, TestEcs.Token));

        Assert.Equal([first, second], tasks.Select(task => task.TaskArn));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    [InlineData(1)]
    public async Task Jitter_OfManyPauses_StaysWithinItsBounds(double jitter)
    {
        var options = Options with
        {
            Jitter = jitter,
            PollInterval = TimeSpan.FromSeconds(10),
            Timeout = TimeSpan.FromMinutes(30),
            NotFoundGracePeriod = TimeSpan.MaxValue,
        };

        await Assert.ThrowsAsync<EcsWaiterException>(() =>
            AdvanceUntilCompletedAsync(Client.WaitUntilServicesStableAsync("prod", ["ghost"], options, TestEcs.Token)));

        var pauses = Progress.SkipLast(2).Select(one => one.NextDelay!.Value.TotalSeconds).ToList();
        Assert.All(pauses, pause => Assert.InRange(pause, 10 * (1 - jitter), 10 * (1 + jitter)));
        Assert.Equal(jitter > 0, pauses.Distinct().Count() > 1);
        Assert.True(jitter == 0 || (pauses.Min() < 10 && pauses.Max() > 10));
    }

    [Fact]
    public async Task Cancellation_WhileWaiting_EndsTheWaitAtOnce()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestEcs.Token);
        await Test.CreateServiceAsync();
        Test.Clock.Advance(TimeSpan.FromSeconds(20));
        await Client.UpdateServiceAsync(new UpdateServiceRequest { Cluster = "prod", Service = "orders", DesiredCount = 3 }, TestEcs.Token);
        var wait = Client.WaitUntilServicesStableAsync("prod", ["orders"], Options, stop.Token);
        Assert.False(wait.IsCompleted);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait);
        Assert.Single(Progress);
    }

    [Fact]
    public async Task Progress_ThatThrows_EndsTheWait()
    {
        var options = Options with { Progress = static _ => throw new InvalidOperationException("Enough.") };

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            Client.WaitUntilServicesStableAsync("prod", ["orders"], options, TestEcs.Token));
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData(60, true)]
    public async Task OutageGrace_ALookThatFails_EndsTheWaitUnlessItIsForgiven(int? seconds, bool isForgiven)
    {
        await Test.CreateServiceAsync();
        using var once = Test.Ecs.CreateClient(static options => options.Retry.Mode = EcsRetryMode.None);
        Test.Ecs.On("DescribeServices").Throttle();
        var options = Options with
        {
            NotFoundGracePeriod = TimeSpan.FromMinutes(1),
            TransientErrorGracePeriod = seconds is { } some ? TimeSpan.FromSeconds(some) : null,
        };

        var wait = once.WaitUntilServicesStableAsync("prod", ["orders"], options, TestEcs.Token);

        Assert.Equal(!isForgiven, wait.IsFaulted);
        if (isForgiven)
        {
            Assert.Single(await AdvanceUntilCompletedAsync(wait));
        }
    }

    [Fact]
    public async Task Check_SettingsWithoutSense_NamesThemAllAndCallsNothing()
    {
        var options = new EcsWaiterOptions
        {
            PollInterval = TimeSpan.Zero,
            Jitter = double.NaN,
            Timeout = TimeSpan.FromSeconds(-1),
            NotFoundGracePeriod = TimeSpan.FromSeconds(-1),
            TransientErrorGracePeriod = TimeSpan.FromSeconds(-1),
            TimeProvider = null!,
        };

        var error = await Assert.ThrowsAsync<EcsValidationException>(() =>
            Client.WaitUntilServicesStableAsync("prod", ["orders"], options, TestEcs.Token));

        Assert.Equal(
            ["Delay", "Jitter", "LongestWait", "MissingGrace", "OutageGrace", "TimeProvider"],
            error.Problems.Select(static problem => problem.Split(' ')[0]));
        Assert.Empty(Test.Ecs.GetCalls("DescribeServices"));
    }
}
