namespace EcsServiceConnect.TestSupport;

/// <summary>Shortcuts to services whose deployments fail, and to the service deployments that describe them.</summary>
public static class DeploymentTestEcs
{
    public const string PullError = "CannotPullContainerError: no such image";

    /// <summary>Tasks of a revision of the family <c>orders</c> do not start.</summary>
    public static void BreakRevision(this TestEcs test, int revision, int times = InMemoryEcs.Unlimited) =>
        test.Ecs.OnTask($"orders:{revision}").FailToStart(PullError, times);

    public static CreateServiceRequest WithBreaker(
        this CreateServiceRequest request, bool rollback = true, ThresholdConfiguration? threshold = null, bool? reset = null) =>
        request with
        {
            DeploymentConfiguration = new DeploymentConfiguration
            {
                DeploymentCircuitBreaker = new DeploymentCircuitBreaker
                {
                    Enable = true,
                    Rollback = rollback,
                    ResetOnHealthyTask = reset,
                    ThresholdConfiguration = threshold,
                },
            },
        };

    /// <summary>Registers another revision and rolls it out.</summary>
    public static async Task<Service> DeployNextAsync(this TestEcs test)
    {
        await test.RegisterAsync();
        return await test.UpdateAsync(change => change with { TaskDefinition = "orders" });
    }

    public static async Task<Service> UpdateAsync(this TestEcs test, Func<UpdateServiceRequest, UpdateServiceRequest> change) =>
        (await test.Client.UpdateServiceAsync(
            change(new UpdateServiceRequest { Cluster = "prod", Service = "orders" }), TestEcs.Token)).Service!;

    /// <summary>The newest roll-out of the service.</summary>
    public static async Task<ServiceDeployment> RolloutAsync(this TestEcs test, string? arn = null)
    {
        arn ??= (await test.DescribeServiceAsync()).CurrentServiceDeployment!;
        return Assert.Single((await test.Client.DescribeServiceDeploymentsAsync(
            new DescribeServiceDeploymentsRequest { ServiceDeploymentArns = [arn] }, TestEcs.Token)).ServiceDeployments);
    }

    public static async Task<ServiceRevision> RevisionAsync(this TestEcs test, string arn) =>
        Assert.Single((await test.Client.DescribeServiceRevisionsAsync(
            new DescribeServiceRevisionsRequest { ServiceRevisionArns = [arn] }, TestEcs.Token)).ServiceRevisions);
}
