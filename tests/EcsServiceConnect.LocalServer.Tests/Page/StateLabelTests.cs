using EcsServiceConnect.LocalServer.Page;

namespace EcsServiceConnect.LocalServer.Tests.Page;

public class StateLabelTests
{
    [Theory]
    [InlineData("PENDING", "deploying", "busy")]
    [InlineData("IN_PROGRESS", "deploying", "busy")]
    [InlineData("SUCCESSFUL", "successful", "good")]
    [InlineData("STOP_REQUESTED", "stopping", "busy")]
    [InlineData("STOPPED", "stopped", "dim")]
    [InlineData("ROLLBACK_REQUESTED", "rolling back", "bad")]
    [InlineData("ROLLBACK_IN_PROGRESS", "rolling back", "bad")]
    [InlineData("ROLLBACK_SUCCESSFUL", "rolled back", "bad")]
    [InlineData("ROLLBACK_FAILED", "rollback failed", "bad")]
    [InlineData("NEW_TO_US", "new to us", "busy")]
    public void FromDeployment_Status_HasTextAndColor(string status, string text, string color) =>
        Assert.Equal(new StateLabel(text, color), StateLabel.FromDeployment(CreateDeployment(status)));

    [Fact]
    public void FromDeployment_StoppedByCircuitBreaker_HasFailed()
    {
        var stopped = CreateDeployment("STOPPED");
        var failed = stopped with
        {
            Deployment = stopped.Deployment with
            {
                DeploymentCircuitBreaker = new ServiceDeploymentCircuitBreaker { Status = ServiceDeploymentRollbackMonitorsStatus.Triggered },
            },
        };

        Assert.Equal(new StateLabel("deployment failed", "bad"), StateLabel.FromDeployment(failed));
    }

    [Theory]
    [InlineData("ACTIVE", 2, "SUCCESSFUL", true, "steady", "good")]
    [InlineData("ACTIVE", 1, "SUCCESSFUL", true, "short of tasks", "busy")]
    [InlineData("ACTIVE", 3, "SUCCESSFUL", true, "scaling in", "busy")]
    [InlineData("ACTIVE", 2, "STOPPED", true, "steady", "good")]
    [InlineData("ACTIVE", 2, "IN_PROGRESS", false, "deploying", "busy")]
    [InlineData("ACTIVE", 2, "ROLLBACK_IN_PROGRESS", false, "rolling back", "bad")]
    [InlineData("ACTIVE", 2, "ROLLBACK_SUCCESSFUL", true, "rolled back", "bad")]
    [InlineData("DRAINING", 2, "ROLLBACK_SUCCESSFUL", true, "draining", "busy")]
    public void FromService_NewestDeployment_KeepsAFailure(string status, int running, string deployment, bool isFinished, string text, string color)
    {
        var newest = CreateDeployment(deployment);
        var service = new ServiceOverview
        {
            Service = new Service { Status = status, DesiredCount = 2, RunningCount = running },
            ClusterName = "prod",
            Endpoints = [],
            Tasks = [],
            Deployments =
            [
                newest with { Deployment = newest.Deployment with { FinishedAt = isFinished ? DateTimeOffset.UnixEpoch : null } },
                CreateDeployment("ROLLBACK_FAILED"),
            ],
        };

        Assert.Equal(new StateLabel(text, color), StateLabel.FromService(service));
    }

    [Theory]
    [InlineData("RUNNING", null, "good")]
    [InlineData("PENDING", null, "busy")]
    [InlineData("STOPPED", "Essential container in task exited", "bad")]
    [InlineData("STOPPED", "Scaling activity initiated by (deployment ecs-svc/1)", "dim")]
    public void FromTask_Status_IsBadOnlyWhereItFailed(string status, string? reason, string color) => Assert.Equal(
        new StateLabel(status.ToLowerInvariant(), color), StateLabel.FromTask(new EcsTask { LastStatus = status, StoppedReason = reason }));

    private static DeploymentOverview CreateDeployment(string status) =>
        new(new ServiceDeployment { Status = new ServiceDeploymentStatus(status) }, [], []);
}
