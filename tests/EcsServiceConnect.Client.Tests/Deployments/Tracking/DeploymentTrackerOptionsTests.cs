using EcsServiceConnect.TestSupport;

namespace EcsServiceConnect.Client.Tests.Deployments.Tracking;

public sealed class DeploymentTrackerOptionsTests : DeploymentTrackerTestBase
{
    [Fact]
    public async Task Validate_InvalidSettings_NamesThemAllAndSendsNothing()
    {
        var options = new DeploymentTrackerOptions
        {
            PollInterval = TimeSpan.Zero,
            FallbackPollInterval = TimeSpan.Zero,
            Jitter = 2,
            Timeout = TimeSpan.FromSeconds(-1),
            NotFoundGracePeriod = TimeSpan.FromSeconds(-1),
            TransientErrorGracePeriod = TimeSpan.FromSeconds(-1),
        };

        var start = Client.UpdateServiceAndTrackAsync(RevisionUpdate, options, TestEcs.Token);

        var error = await Assert.ThrowsAsync<EcsValidationException>(() => start);
        Assert.Equal(
            ["PollInterval", "FallbackPollInterval", "Jitter", "Timeout", "NotFoundGracePeriod", "TransientErrorGracePeriod"],
            error.Problems.Select(static problem => problem.Split(' ')[0]));
        Assert.Empty(Test.Ecs.Calls);
    }

    [Fact]
    public void Options_Default_AreAsDocumented()
    {
        var options = new DeploymentTrackerOptions();

        Assert.Equal((TimeSpan.FromSeconds(5), 0.2), (options.PollInterval, options.Jitter));
        Assert.Equal((null, TimeSpan.FromSeconds(30)), (options.Timeout, options.NotFoundGracePeriod));
        Assert.Equal(TimeSpan.FromMinutes(5), options.TransientErrorGracePeriod);
        Assert.Equal((true, true), (options.ThrowOnFailure, options.IncludeStoppedTasks));
        Assert.Equal((null, TimeSpan.FromSeconds(30)), (options.Events, options.FallbackPollInterval));
        Assert.Null(options.Progress);
        Assert.Null(options.TimeProvider);
    }
}
