using System.Threading.Channels;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;
using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.Deployments.Tracking;

/// <summary>A tracker that is informed of the events of the in-memory ECS.</summary>
public sealed class DeploymentPollerEventTests : DeploymentTrackerTestBase
{
    [Fact]
    public async Task ReportEvent_FiveMinutesOfBakeTime_SavesCalls()
    {
        await Test.CreateServiceAsync(StageTestEcs.Service(StageTestEcs.BlueGreen));
        Test.Clock.Advance(TimeSpan.FromMinutes(10));
        Test.Ecs.ClearCalls();

        var polled = await RunAsync(ForcedUpdate, static events => []);
        var calls = CountCalls("DescribeServices");
        Test.Ecs.ClearCalls();
        var informed = await RunAsync(ForcedUpdate, static events => events);

        Assert.Equal((DeploymentOutcome.Successful, DeploymentOutcome.Successful), (polled.Outcome, informed.Outcome));
        Assert.Equal((156, 18), (calls, CountCalls("DescribeServices")));
    }

    [Fact]
    public async Task ReportEvent_Completed_IsConfirmedAtOnce()
    {
        var options = Options with { PollInterval = TimeSpan.FromMinutes(1), FallbackPollInterval = TimeSpan.FromMinutes(5) };

        var polled = await RunAsync(ForcedUpdate, static events => [], options);
        var informed = await RunAsync(ForcedUpdate, static events => events, options);

        Assert.Equal((60, 8), (polled.Progress.Elapsed.TotalSeconds, informed.Progress.Elapsed.TotalSeconds));
        Assert.True(informed.IsSuccessful);
    }

    [Fact]
    public async Task ReportEvent_OnlyEvents_AreNoOutcome()
    {
        await PrepareAsync();
        var tracker = await DeployAsync(ForcedUpdate);
        var wait = tracker.WaitForCompletionAsync(TestEcs.Token);
        Test.Clock.Advance(TimeSpan.FromSeconds(2));
        tracker.ReportEvent(CreateEvent(tracker, ServiceEventName.ServiceDeploymentCompleted));
        Test.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.False(wait.IsCompleted);
        Assert.Null(tracker.LatestProgress!.Outcome);
        Assert.Equal(2, CountCalls("DescribeServices"));
        Assert.True((await CompleteAsync(wait)).IsSuccessful);
    }

    [Fact]
    public async Task ReportEvent_MissingLateRepeatedAndReordered_NeverChangeTheOutcome()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            using var scenario = new DeploymentPollerEventTests();
            var random = new Random(seed);
            var fails = seed % 2 == 1;
            var late = new List<EcsEvent>();

            var result = await scenario.RunAsync(
                RevisionUpdate,
                events =>
                {
                    late.AddRange(events.Where(_ => random.Next(3) > 0));
                    var reported = late.Where(_ => random.Next(2) == 0).OrderBy(_ => random.Next()).ToList();
                    late.RemoveAll(ecsEvent => random.Next(3) == 0 && reported.Contains(ecsEvent));
                    return reported;
                },
                scenario.Options with { ThrowOnFailure = false },
                fails);

            Assert.Equal(fails ? DeploymentOutcome.RolledBack : DeploymentOutcome.Successful, result.Outcome);
        }
    }

    [Fact]
    public async Task ReportEvent_Flood_MakesNoFloodOfCalls()
    {
        await PrepareAsync();
        var tracker = await DeployAsync(ForcedUpdate);
        var wait = tracker.WaitForCompletionAsync(TestEcs.Token);
        for (var tenth = 0; tenth < 60; tenth++)
        {
            Test.Clock.Advance(TimeSpan.FromSeconds(0.1));
            tracker.ReportEvent(CreateEvent(tracker, ServiceEventName.ServiceDeploymentInProgress));
        }

        Assert.False(wait.IsCompleted);
        Assert.InRange(CountCalls("DescribeServices"), 5, 6);
        await CompleteAsync(wait);
    }

    [Fact]
    public async Task ReportEvent_OtherServices_MoveNoPoll()
    {
        await PrepareAsync();
        var tracker = await DeployAsync(ForcedUpdate, options: Options with { PollInterval = TimeSpan.FromMinutes(1) });
        var wait = tracker.WaitForCompletionAsync(TestEcs.Token);
        foreach (var arn in new[] { "service/prod/basket", "service/test/orders", "task/prod/0", "cluster/prod" })
        {
            tracker.ReportEvent(CreateEvent(tracker, ServiceEventName.ServiceDeploymentCompleted) with
            {
                Resources = ["arn:aws:ecs:us-east-1:123456789012:" + arn],
            });
        }

        Test.Clock.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal(0, CountCalls("DescribeServices"));
        Assert.True((await CompleteAsync(wait)).IsSuccessful);
    }

    [Fact]
    public async Task ReportEvent_NobodyWatches_PollsNothing()
    {
        await PrepareAsync();
        var tracker = await DeployAsync(ForcedUpdate);
        Test.Pass(1);
        tracker.ReportEvent(CreateEvent(tracker, ServiceEventName.ServiceDeploymentCompleted));
        Test.Pass(1);

        Assert.Equal(0, CountCalls("DescribeServices"));
        Assert.True((await CompleteAsync(tracker)).IsSuccessful);
        Assert.Throws<ArgumentNullException>(() => tracker.ReportEvent(null!));
    }

    [Fact]
    public async Task Events_Sequence_IsReadWhileSomebodyWatches()
    {
        var channel = Channel.CreateUnbounded<EcsEvent>(new UnboundedChannelOptions { AllowSynchronousContinuations = true });
        await PrepareAsync();
        using var events = Test.Ecs.Events.Subscribe();
        var options = Options with
        {
            PollInterval = TimeSpan.FromMinutes(1),
            FallbackPollInterval = TimeSpan.FromMinutes(5),
            Events = channel.Reader.ReadAllAsync(TestEcs.Token),
        };
        var tracker = await DeployAsync(ForcedUpdate, options: options);
        await channel.Writer.WriteAsync(CreateEvent(tracker, ServiceEventName.ServiceDeploymentInProgress), TestEcs.Token);
        Assert.Equal(1, channel.Reader.Count);

        var wait = tracker.WaitForCompletionAsync(TestEcs.Token);
        Assert.Equal(0, channel.Reader.Count);
        while (!wait.IsCompleted)
        {
            Test.Clock.Advance(TimeSpan.FromSeconds(1));
            foreach (var ecsEvent in events.TakeAll())
            {
                await channel.Writer.WriteAsync(ecsEvent, TestEcs.Token);
            }
        }

        Assert.Equal(8, (await wait).Progress.Elapsed.TotalSeconds);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Events_SequenceEndsOrFails_PollsGoOn(bool fails)
    {
        var channel = Channel.CreateUnbounded<EcsEvent>();
        channel.Writer.Complete(fails ? new InvalidOperationException("The queue is gone.") : null);
        await PrepareAsync();

        var result = await CompleteAsync(DeployAsync(ForcedUpdate, options: Options with { Events = channel.Reader.ReadAllAsync(TestEcs.Token) }));

        Assert.True(result.IsSuccessful);
        Assert.Equal(32, result.Progress.Elapsed.TotalSeconds);
    }

    private static DeploymentStateChangeEvent CreateEvent(DeploymentTracker tracker, ServiceEventName name) => new()
    {
        Id = Guid.NewGuid().ToString(),
        Resources = ["arn:aws:ecs:us-east-1:123456789012:service/prod/orders"],
        Detail = new DeploymentStateChangeDetail
        {
            EventName = name,
            DeploymentId = tracker.LatestProgress?.DeploymentId,
            UpdatedAt = DateTimeOffset.UnixEpoch,
        },
    };

    /// <summary>Deploys, and reports to the tracker each second what is chosen of the new events.</summary>
    private async Task<DeploymentResult> RunAsync(
        UpdateServiceRequest request,
        Func<IReadOnlyList<EcsEvent>, IReadOnlyList<EcsEvent>> choose,
        DeploymentTrackerOptions? options = null,
        bool fails = false)
    {
        if (Test.Ecs.Snapshot().GetCluster("prod").Services.Count == 0)
        {
            await PrepareAsync(breaker: true);
        }

        if (fails)
        {
            Test.BreakRevision(2, times: InMemoryEcs.Unlimited);
        }

        using var events = Test.Ecs.Events.Subscribe();
        var tracker = await DeployAsync(request, options: options);
        var wait = tracker.WaitForCompletionAsync(TestEcs.Token);
        for (var second = 0; second < 4000 && !wait.IsCompleted; second++)
        {
            Test.Clock.Advance(TimeSpan.FromSeconds(1));
            foreach (var ecsEvent in choose(events.TakeAll()))
            {
                tracker.ReportEvent(ecsEvent);
            }
        }

        Assert.True(wait.IsCompleted);
        return await wait;
    }
}
