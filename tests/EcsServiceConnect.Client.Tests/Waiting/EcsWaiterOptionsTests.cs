using EcsServiceConnect.Client.Models;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.Waiting;

public sealed class EcsWaiterOptionsTests() : WaiterTestBase(static options => options.ConsistencyDelay = TimeSpan.FromSeconds(20))
{
    [Fact]
    public async Task NotFoundGracePeriod_ServiceJustCreated_WaitsForIt()
    {
        await Test.CreateServiceAsync();
        var options = Options with { NotFoundGracePeriod = TimeSpan.FromSeconds(20), PollInterval = TimeSpan.FromSeconds(5) };

        var services = await AdvanceUntilCompletedAsync(Client.WaitUntilServicesStableAsync("prod", ["orders"], options, TestEcs.Token));

        Assert.Equal("orders", Assert.Single(services).ServiceName);
        Assert.Equal("MISSING", Assert.Single(Progress[0].PendingResources).State);
        Assert.Equal(TimeSpan.FromSeconds(20), Progress[^1].Elapsed);
    }

    [Fact]
    public async Task NotFoundGracePeriod_ElapsedBeforeTheServiceAppears_Throws()
    {
        await Test.CreateServiceAsync();
        var options = Options with { NotFoundGracePeriod = TimeSpan.FromSeconds(15), PollInterval = TimeSpan.FromSeconds(5) };

        var error = await Assert.ThrowsAsync<EcsWaiterException>(() =>
            AdvanceUntilCompletedAsync(Client.WaitUntilServicesStableAsync("prod", ["orders"], options, TestEcs.Token)));

        Assert.Equal((EcsWaiterOutcome.Failed, TimeSpan.FromSeconds(15)), (error.Outcome, error.Elapsed));
    }

    [Fact]
    public async Task NotFoundGracePeriod_OneOfTwoTasksMissing_DoesNotSucceedYet()
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
    public async Task Jitter_ManyDelays_StayWithinTheBounds(double jitter)
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

        var delays = Progress.SkipLast(2).Select(static progress => progress.NextDelay!.Value.TotalSeconds).ToList();
        Assert.All(delays, delay => Assert.InRange(delay, 10 * (1 - jitter), 10 * (1 + jitter)));
        Assert.Equal(jitter > 0, delays.Distinct().Count() > 1);
        Assert.True(jitter == 0 || (delays.Min() < 10 && delays.Max() > 10));
    }

    [Fact]
    public async Task CancellationToken_CanceledDuringADelay_EndsTheWaitAtOnce()
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(TestEcs.Token);
        await Test.CreateServiceAsync();
        Test.Clock.Advance(TimeSpan.FromSeconds(20));
        await Client.UpdateServiceAsync(new UpdateServiceRequest { Cluster = "prod", Service = "orders", DesiredCount = 3 }, TestEcs.Token);
        var wait = Client.WaitUntilServicesStableAsync("prod", ["orders"], Options, cancellation.Token);
        Assert.False(wait.IsCompleted);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait);
        Assert.Single(Progress);
    }

    [Fact]
    public async Task Progress_ThrowingReport_EndsTheWait()
    {
        var options = Options with { Progress = new ProgressRecorder<EcsWaiterProgress>(static _ => throw new InvalidOperationException("Enough.")) };

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            Client.WaitUntilServicesStableAsync("prod", ["orders"], options, TestEcs.Token));
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData(60, true)]
    public async Task TransientErrorGracePeriod_FailedPoll_EndsTheWaitUnlessTolerated(int? seconds, bool isTolerated)
    {
        await Test.CreateServiceAsync();
        using var clientWithoutRetry = Test.Ecs.CreateClient(static options => options.Retry.Mode = EcsRetryMode.None);
        Test.Ecs.On("DescribeServices").Throttle();
        var options = Options with
        {
            NotFoundGracePeriod = TimeSpan.FromMinutes(1),
            TransientErrorGracePeriod = seconds is { } value ? TimeSpan.FromSeconds(value) : null,
        };

        var wait = clientWithoutRetry.WaitUntilServicesStableAsync("prod", ["orders"], options, TestEcs.Token);

        Assert.Equal(!isTolerated, wait.IsFaulted);
        if (isTolerated)
        {
            Assert.Single(await AdvanceUntilCompletedAsync(wait));
        }
    }

    [Fact]
    public async Task Validate_InvalidSettings_NamesAllAndMakesNoCall()
    {
        var options = new EcsWaiterOptions
        {
            PollInterval = TimeSpan.Zero,
            Jitter = double.NaN,
            Timeout = TimeSpan.FromSeconds(-1),
            NotFoundGracePeriod = TimeSpan.FromSeconds(-1),
            TransientErrorGracePeriod = TimeSpan.FromSeconds(-1),
        };

        var error = await Assert.ThrowsAsync<EcsValidationException>(() =>
            Client.WaitUntilServicesStableAsync("prod", ["orders"], options, TestEcs.Token));

        Assert.Equal(
            ["PollInterval", "Jitter", "Timeout", "NotFoundGracePeriod", "TransientErrorGracePeriod"],
            error.Problems.Select(static problem => problem.Split(' ')[0]));
        Assert.Empty(Test.Ecs.GetCalls("DescribeServices"));
    }
}
