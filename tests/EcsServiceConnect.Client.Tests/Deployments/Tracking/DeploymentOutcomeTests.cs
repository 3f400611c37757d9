namespace EcsServiceConnect.Client.Tests.Deployments.Tracking;

public class DeploymentOutcomeTests
{
    [Fact]
    public void Default_NeverAssigned_IsNoSuccess() => Assert.Equal(DeploymentOutcome.None, default);
}
