using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Tests.Events;

public class EcsEventVersionTrackerTests
{
    [Fact]
    public void TryAdvance_DuplicateAndStale_AreNoNews()
    {
        var tracker = new EcsEventVersionTracker();
        long[] versions = [2, 1, 2, 4, 3, 5];

        var news = versions.Where(version => tracker.TryAdvance(CreateTaskEvent("a", version)));

        Assert.Equal([2, 4, 5], news);
    }

    [Fact]
    public void TryAdvance_OtherResource_HasItsOwnVersions()
    {
        var tracker = new EcsEventVersionTracker();

        Assert.True(tracker.TryAdvance(CreateTaskEvent("a", 7)));
        Assert.True(tracker.TryAdvance(CreateTaskEvent("b", 1)));
        Assert.False(tracker.TryAdvance(CreateTaskEvent("a", 7)));
    }

    [Fact]
    public void TryAdvance_WithoutVersion_DecidesByTimeAndId()
    {
        var tracker = new EcsEventVersionTracker();

        Assert.True(tracker.TryAdvance(CreateAction("x", second: 5)));
        Assert.False(tracker.TryAdvance(CreateAction("x", second: 5)));
        Assert.True(tracker.TryAdvance(CreateAction("y", second: 5)));
        Assert.False(tracker.TryAdvance(CreateAction("z", second: 4)));
        Assert.True(tracker.TryAdvance(CreateAction("z", second: 6)));
    }

    [Fact]
    public void TryAdvance_WithoutVersionAtTheSameTime_RemembersEachId()
    {
        var tracker = new EcsEventVersionTracker();
        string[] ids = ["a", "b", "a", "c", "b", "c"];

        Assert.Equal(["a", "b", "c"], ids.Where(id => tracker.TryAdvance(CreateAction(id, second: 5))));
        Assert.True(tracker.TryAdvance(CreateAction("d", second: 6)));
        Assert.False(tracker.TryAdvance(CreateAction("a", second: 5)));
    }

    [Fact]
    public void TryAdvance_WithoutVersionAndTime_RemembersEachId()
    {
        var tracker = new EcsEventVersionTracker();
        string[] ids = ["a", "b", "a"];

        Assert.Equal(["a", "b"], ids.Where(id => tracker.TryAdvance(CreateAction(id, second: null))));
        Assert.True(tracker.TryAdvance(CreateAction("c", second: 5)));
        Assert.False(tracker.TryAdvance(CreateAction("c", second: null)));
    }

    [Fact]
    public void TryAdvance_VersionMissesOnce_TheVersionBeforeCounts()
    {
        var tracker = new EcsEventVersionTracker();

        Assert.True(tracker.TryAdvance(CreateTaskEvent("a", 5)));
        Assert.True(tracker.TryAdvance(CreateTaskEvent("a", version: null) with { Id = "x" }));
        Assert.False(tracker.TryAdvance(CreateTaskEvent("a", 4) with { Id = "y" }));
        Assert.True(tracker.TryAdvance(CreateTaskEvent("a", 6) with { Id = "z" }));
    }

    /// <summary>Hooks of one deployment run side by side, and EventBridge keeps no order: each hook has its own newest event.</summary>
    [Fact]
    public void TryAdvance_OtherHookOfTheDeployment_HasItsOwnTimes()
    {
        var tracker = new EcsEventVersionTracker();

        Assert.True(tracker.TryAdvance(CreateHook("lambda", second: 6)));
        Assert.True(tracker.TryAdvance(CreateHook("pause", second: 5)));
        Assert.False(tracker.TryAdvance(CreateHook("pause", second: 4)));
        Assert.False(tracker.TryAdvance(CreateHook("lambda", second: 5)));
    }

    [Fact]
    public void TryAdvance_BeyondCapacity_ForgetsTheOldest()
    {
        var tracker = new EcsEventVersionTracker(capacity: 2);
        tracker.TryAdvance(CreateTaskEvent("a", 5));
        tracker.TryAdvance(CreateTaskEvent("b", 5));
        tracker.TryAdvance(CreateTaskEvent("a", 6));
        tracker.TryAdvance(CreateTaskEvent("c", 5));

        Assert.False(tracker.TryAdvance(CreateTaskEvent("a", 6)));
        Assert.True(tracker.TryAdvance(CreateTaskEvent("b", 1)));
    }

    [Fact]
    public void Constructor_NoCapacity_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => new EcsEventVersionTracker(0));

    [Fact]
    public void TryAdvance_Null_Throws() => Assert.Throws<ArgumentNullException>(() => new EcsEventVersionTracker().TryAdvance(null!));

    private static TaskStateChangeEvent CreateTaskEvent(string arn, long? version) => new()
    {
        Detail = new TaskStateChangeDetail { Task = new EcsTask { TaskArn = arn, Version = version } },
    };

    private static HookStateChangeEvent CreateHook(string id, int second) => new()
    {
        Detail = new HookStateChangeDetail { ServiceDeploymentArn = "d", HookId = id, UpdatedAt = DateTimeOffset.UnixEpoch.AddSeconds(second) },
    };

    private static ServiceActionEvent CreateAction(string id, int? second) => new()
    {
        Id = id,
        Resources = ["s"],
        Detail = new ServiceActionDetail { CreatedAt = second is { } count ? DateTimeOffset.UnixEpoch.AddSeconds(count) : null },
    };
}
