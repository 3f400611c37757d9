using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;
using Samples.Common;
using Spectre.Console;

namespace DeployWatch;

/// <summary>A deployment that shifts the traffic of a service, on an in-memory ECS: it pauses until a key is pressed.</summary>
internal sealed class StrategyDemonstration(IAnsiConsole console, DeploymentStrategy strategy)
{
    private const string Cluster = "prod";
    private const string Service = "orders";
    private const string Balancing = "arn:aws:elasticloadbalancing:us-east-1:123456789012";

    /// <summary>Polls more often than a real account should, because each stage takes only a moment here.</summary>
    private static readonly TimeSpan _pollInterval = TimeSpan.FromMilliseconds(250);

    /// <summary>Bake times are whole minutes: they pass in seconds here.</summary>
    private static readonly TimeSpan _timePerPoll = TimeSpan.FromSeconds(10);

    private readonly InMemoryEcs _embedded = new(new InMemoryEcsOptions { DeploymentDuration = TimeSpan.FromSeconds(4) });

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        console.WriteLine(
            $"A deployment by {strategy} on an in-memory ECS, without an account: about 20 seconds, in which its bake times of minutes pass.");
        console.WriteLine();
        Seed();
        using var ecs = _embedded.CreateClient();
        var request = new UpdateServiceRequest { Cluster = Cluster, Service = Service, TaskDefinition = "orders:2" };
        var options = new DeploymentTrackerOptions { PollInterval = _pollInterval, ThrowOnFailure = false };
        var deployment = await ecs.UpdateServiceAndTrackAsync(request, options, cancellationToken);

        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var control = ControlAsync(deployment, ended.Token);
        var display = DeploymentDisplay.ShowAsync(console, deployment, cancellationToken);
        await await Task.WhenAny(display, control);
        await ended.CancelAsync();
        await control.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        var result = await deployment.WaitForCompletionAsync(cancellationToken);
        console.WriteLine($"{result.Progress.Status}. {Service} runs {EcsArn.GetName(result.Service.TaskDefinition!)}.");
    }

    /// <summary>Lets bake times pass, and the deployment go on after its pause.</summary>
    private async Task ControlAsync(DeploymentTracker deployment, CancellationToken cancellationToken)
    {
        string? continued = null;
        using var timer = new PeriodicTimer(_pollInterval);
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            var progress = deployment.LatestProgress;
            if (progress?.PendingHook is { HookId: var hook } && hook != continued)
            {
                await WaitForKeyAsync(cancellationToken);
                await deployment.ContinueAsync(cancellationToken);
                continued = hook;
            }
            else if (progress?.LifecycleStage.Value
                is ServiceDeploymentLifecycleStage.Names.ProductionTrafficShift or ServiceDeploymentLifecycleStage.Names.BakeTime)
            {
                _embedded.AdvanceTime(_timePerPoll);
            }
        }
    }

    private async Task WaitForKeyAsync(CancellationToken cancellationToken)
    {
        if (!console.IsLive() || Console.IsInputRedirected)
        {
            console.WriteLine("The deployment is paused. Nobody can press a key here, so it continues.");
            return;
        }

        console.MarkupLine("[bold]The deployment is paused with all test traffic on orders:2. Press any key to continue.[/]");
        await console.Input.ReadKeyAsync(intercept: true, cancellationToken);
    }

    private void Seed()
    {
        _embedded.Seed(new CreateClusterRequest { ClusterName = Cluster });
        foreach (var revision in new[] { 1, 2 })
        {
            _embedded.Seed(new RegisterTaskDefinitionRequest
            {
                Family = Service,
                NetworkMode = NetworkMode.Awsvpc,
                Cpu = "256",
                Memory = "512",
                ContainerDefinitions =
                [
                    new ContainerDefinition
                    {
                        Name = "app", Image = $"example/orders:{revision}", PortMappings = [new PortMapping { ContainerPort = 8080 }],
                    },
                ],
            });
        }

        _embedded.Seed(new CreateServiceRequest
        {
            Cluster = Cluster,
            ServiceName = Service,
            TaskDefinition = "orders:1",
            DesiredCount = 2,
            LaunchType = LaunchType.Fargate,
            NetworkConfiguration = new NetworkConfiguration { AwsvpcConfiguration = new AwsVpcConfiguration { Subnets = ["subnet-0shop1"] } },
            LoadBalancers = [CreateLoadBalancer()],
            DeploymentConfiguration = CreateConfiguration(),
        });
    }

    /// <summary>The load balancer needs a second target group, the rules that it shifts the traffic by, and a role to change them.</summary>
    private static LoadBalancer CreateLoadBalancer() => new()
    {
        TargetGroupArn = $"{Balancing}:targetgroup/blue/0123456789abcdef",
        ContainerName = "app",
        ContainerPort = 8080,
        AdvancedConfiguration = new AdvancedConfiguration
        {
            AlternateTargetGroupArn = $"{Balancing}:targetgroup/green/0123456789abcdef",
            ProductionListenerRule = $"{Balancing}:listener-rule/app/shop/0123456789abcdef/0123456789abcdef/0123456789abcdef",
            TestListenerRule = $"{Balancing}:listener-rule/app/shop/0123456789abcdef/0123456789abcdef/fedcba9876543210",
            RoleArn = "arn:aws:iam::123456789012:role/load-balancers",
        },
    };

    private DeploymentConfiguration CreateConfiguration() => new()
    {
        Strategy = strategy,
        BakeTimeInMinutes = 1,
        CanaryConfiguration = strategy == DeploymentStrategy.Canary
            ? new CanaryConfiguration { CanaryPercent = 10, CanaryBakeTimeInMinutes = 1 }
            : null,
        LinearConfiguration = strategy == DeploymentStrategy.Linear
            ? new LinearConfiguration { StepPercent = 25, StepBakeTimeInMinutes = 1 }
            : null,
        LifecycleHooks =
        [
            new DeploymentLifecycleHook
            {
                TargetType = DeploymentLifecycleHookTargetType.Pause,
                LifecycleStages = [DeploymentLifecycleHookStage.PostTestTrafficShift],
            },
        ],
    };
}
