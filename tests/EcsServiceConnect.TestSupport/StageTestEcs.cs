namespace EcsServiceConnect.TestSupport;

/// <summary>Services that deploy in stages, and short ways to follow them.</summary>
public static class StageTestEcs
{
    private const string Balancing = "arn:aws:elasticloadbalancing:us-east-1:123456789012";

    /// <summary>How far the clock moves between two polls: less than the shortest stage lasts.</summary>
    private static readonly TimeSpan _pollInterval = TestEcs.DeploymentDuration / 32;

    public static string BlueGroup => Balancing + ":targetgroup/blue/0123456789abcdef";

    public static string GreenGroup => Balancing + ":targetgroup/green/0123456789abcdef";

    public static string ProductionRule => Balancing + ":listener-rule/app/shop/0123456789abcdef/0123456789abcdef/0123456789abcdef";

    public static string TestRule => Balancing + ":listener-rule/app/shop/0123456789abcdef/0123456789abcdef/fedcba9876543210";

    public static LoadBalancer ShiftingBalancer { get; } = new()
    {
        TargetGroupArn = BlueGroup,
        ContainerName = "app",
        ContainerPort = 8080,
        AdvancedConfiguration = new AdvancedConfiguration
        {
            AlternateTargetGroupArn = GreenGroup,
            ProductionListenerRule = ProductionRule,
            TestListenerRule = TestRule,
            RoleArn = "arn:aws:iam::123456789012:role/load-balancers",
        },
    };

    public static DeploymentConfiguration BlueGreen { get; } = new() { Strategy = DeploymentStrategy.BlueGreen, BakeTimeInMinutes = 5 };

    public static DeploymentConfiguration Canary { get; } = new()
    {
        Strategy = DeploymentStrategy.Canary,
        BakeTimeInMinutes = 5,
        CanaryConfiguration = new CanaryConfiguration { CanaryPercent = 10, CanaryBakeTimeInMinutes = 3 },
    };

    public static DeploymentConfiguration Linear { get; } = new()
    {
        Strategy = DeploymentStrategy.Linear,
        BakeTimeInMinutes = 5,
        LinearConfiguration = new LinearConfiguration { StepPercent = 40, StepBakeTimeInMinutes = 2 },
    };

    /// <summary>A service behind a load balancer.</summary>
    public static CreateServiceRequest Service(DeploymentConfiguration deployments) =>
        TestEcs.FargateService() with { LoadBalancers = [ShiftingBalancer], DeploymentConfiguration = deployments };

    public static DeploymentLifecycleHook Pause(params DeploymentLifecycleHookStage[] stages) => new()
    {
        TargetType = DeploymentLifecycleHookTargetType.Pause,
        LifecycleStages = stages,
    };

    public static DeploymentLifecycleHook Lambda(params DeploymentLifecycleHookStage[] stages) => new()
    {
        HookTargetArn = "arn:aws:lambda:us-east-1:123456789012:function:check",
        RoleArn = "arn:aws:iam::123456789012:role/hooks",
        LifecycleStages = stages,
    };

    extension(TestEcs test)
    {
        /// <summary>Creates a service that has reached its steady state, with two revisions of its task definition.</summary>
        public async Task<Service> SeedServiceAsync(CreateServiceRequest service)
        {
            test.Ecs.SeedNamespace("shop");
            test.Ecs.Seed(
                new CreateClusterRequest { ClusterName = "prod", ServiceConnectDefaults = new() { Namespace = "shop" } },
                TestEcs.Definition(),
                service,
                TestEcs.Definition());
            return await test.DescribeServiceAsync();
        }

        /// <summary>Deploys a revision of the task definition.</summary>
        public async Task<Service> DeployAsync(int revision = 2, DeploymentConfiguration? deployments = null)
        {
            var request = new UpdateServiceRequest
            {
                Cluster = "prod",
                Service = "orders",
                TaskDefinition = $"orders:{revision}",
                DeploymentConfiguration = deployments,
            };
            return (await test.Client.UpdateServiceAsync(request, TestEcs.Token)).Service!;
        }

        /// <summary>Lets time pass until the newest deployment is as it should be.</summary>
        public async Task<ServiceDeployment> PassUntilAsync(Func<ServiceDeployment, bool> condition)
        {
            for (var i = 0; i < 10_000; i++)
            {
                var deployment = await test.RolloutAsync();
                if (condition(deployment))
                {
                    return deployment;
                }

                test.Clock.Advance(_pollInterval);
            }

            throw new InvalidOperationException("The deployment has not become as expected.");
        }

        public Task<ServiceDeployment> PassUntilStageAsync(ServiceDeploymentLifecycleStage stage) =>
            test.PassUntilAsync(deployment => deployment.LifecycleStage == stage);

        public Task<ServiceDeployment> PassUntilFinishedAsync() => test.PassUntilAsync(static deployment => deployment.FinishedAt is not null);

        /// <summary>
        /// Follows the newest deployment to its end, and gets its stages, each with the test and the production traffic of the target
        /// revision.
        /// </summary>
        public async Task<IReadOnlyList<(string Stage, double? Test, double? Production)>> FollowAsync()
        {
            var stages = new List<(string Stage, double? Test, double? Production)>();
            await test.PassUntilAsync(deployment =>
            {
                var target = deployment.TargetServiceRevision!;
                var stage = (
                    deployment.LifecycleStage.Value, target.RequestedTestTrafficWeight, target.RequestedProductionTrafficWeight);
                if (deployment.LifecycleStage.HasValue && (stages.Count == 0 || stages[^1] != stage))
                {
                    stages.Add(stage);
                }

                return deployment.FinishedAt is not null;
            });
            return stages;
        }
    }
}
