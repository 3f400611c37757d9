using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Models;

namespace Snippets;

/// <summary>The code of docs/guides/deployments.md.</summary>
internal static class DeploymentsSnippets
{
    public static async Task DeployByCanaryAsync(IEcsClient ecs, LoadBalancer loadBalancer, CancellationToken cancellationToken)
    {
        var request = new UpdateServiceRequest
        {
            Cluster = "prod",
            Service = "orders",
            TaskDefinition = "orders:2",
            LoadBalancers = [loadBalancer],
            DeploymentConfiguration = new DeploymentConfiguration
            {
                Strategy = DeploymentStrategy.Canary,
                CanaryConfiguration = new CanaryConfiguration { CanaryPercent = 10, CanaryBakeTimeInMinutes = 1 },
                BakeTimeInMinutes = 1,
                LifecycleHooks =
                [
                    new DeploymentLifecycleHook
                    {
                        TargetType = DeploymentLifecycleHookTargetType.Pause,
                        LifecycleStages = [DeploymentLifecycleHookStage.PostTestTrafficShift],
                    },
                ],
            },
        };
        var deployment = await ecs.UpdateServiceAndTrackAsync(request, cancellationToken: cancellationToken);

        string? continued = null;
        await foreach (var progress in deployment.WatchAsync(cancellationToken))
        {
            Console.WriteLine(progress);
            if (progress.PendingHook is { } hook && hook.HookId != continued)
            {
                // Test orders:2 here: all test traffic goes to it, and no production traffic yet.
                await deployment.ContinueAsync(cancellationToken);
                continued = hook.HookId;
            }
        }
    }

    public static LoadBalancer ShiftTrafficByLoadBalancer(
        string blueTargetGroupArn, string greenTargetGroupArn, string productionRuleArn, string testRuleArn, string roleArn)
    {
        var loadBalancer = new LoadBalancer
        {
            TargetGroupArn = blueTargetGroupArn,
            ContainerName = "app",
            ContainerPort = 8080,
            AdvancedConfiguration = new AdvancedConfiguration
            {
                AlternateTargetGroupArn = greenTargetGroupArn,
                ProductionListenerRule = productionRuleArn,
                TestListenerRule = testRuleArn,
                RoleArn = roleArn,
            },
        };

        return loadBalancer;
    }

    public static ServiceConnectConfiguration ShiftTrafficByServiceConnect()
    {
        var serviceConnect = new ServiceConnectConfiguration
        {
            Enabled = true,
            Namespace = "shop",
            Services =
            [
                new ServiceConnectService
                {
                    PortName = "http",
                    ClientAliases =
                    [
                        new ServiceConnectClientAlias
                        {
                            Port = 80,
                            DnsName = "orders",
                            TestTrafficRules = new ServiceConnectTestTrafficRules
                            {
                                Header = new ServiceConnectTestTrafficHeaderRules { Name = "x-test-version" },
                            },
                        },
                    ],
                },
            ],
        };

        return serviceConnect;
    }

    public static async Task TrackAsync(IEcsClient ecs, CancellationToken cancellationToken)
    {
        var request = new UpdateServiceRequest { Cluster = "prod", Service = "orders", TaskDefinition = "orders:8" };
        DeploymentTracker deployment = await ecs.UpdateServiceAndTrackAsync(request, cancellationToken: cancellationToken);

        await foreach (DeploymentProgress progress in deployment.WatchAsync(cancellationToken))
        {
            Console.WriteLine(progress);
        }

        DeploymentResult result = await deployment.WaitForCompletionAsync(cancellationToken);
        Console.WriteLine($"{result.Progress.DeploymentId} runs {result.Progress.RunningCount} tasks.");
    }

    public static async Task<DeploymentResult> WaitAsync(IEcsClient ecs, UpdateServiceRequest request)
    {
        var result = await ecs.UpdateServiceAndWaitAsync(request);

        return result;
    }

    public static async Task CatchAsync(IEcsClient ecs, UpdateServiceRequest request)
    {
        try
        {
            await ecs.UpdateServiceAndWaitAsync(request);
        }
        catch (EcsDeploymentException error) when (error.Outcome == DeploymentOutcome.RolledBack)
        {
            foreach (var task in error.StoppedTasks)
            {
                Console.Error.WriteLine($"{task.StopCode}: {task.StoppedReason}");
                foreach (var container in task.Containers)
                {
                    Console.Error.WriteLine($"{container.Name} exited with {container.ExitCode}: {container.Reason}");
                }
            }
        }
    }

    public static async Task DecideAsync(IEcsClient ecs, UpdateServiceRequest request)
    {
        var options = new DeploymentTrackerOptions
        {
            Timeout = TimeSpan.FromMinutes(20),
            ThrowOnFailure = false,
            Progress = new Progress<DeploymentProgress>(progress => Console.WriteLine(progress)),
        };
        var result = await ecs.UpdateServiceAndWaitAsync(request, options);
        Environment.ExitCode = result.IsSuccessful ? 0 : 1;
    }

    public static async Task ContinueAsync(DeploymentTracker deployment, CancellationToken cancellationToken)
    {
        string? continued = null;
        await foreach (var progress in deployment.WatchAsync(cancellationToken))
        {
            if (progress.PendingHook is { } hook && hook.HookId != continued)
            {
                Console.WriteLine($"Paused at {hook.HookId} until {hook.ExpiresAt}.");
                await deployment.ContinueAsync(cancellationToken);
                continued = hook.HookId;
            }
        }
    }

    public static async Task WaitForStageAsync(DeploymentTracker deployment, CancellationToken cancellationToken)
    {
        await deployment.WaitForStageAsync(ServiceDeploymentLifecycleStage.PostTestTrafficShift, cancellationToken);
    }

    public static async Task<IReadOnlyList<DeploymentTracker>> FindAsync(IEcsClient ecs, UpdateServiceRequest request, string serviceDeploymentArn)
    {
        var newest = await ecs.TrackDeploymentAsync("prod", "orders");

        var response = await ecs.UpdateServiceAsync(request);
        var started = await ecs.TrackDeploymentAsync(response.Service!);

        var earlier = await ecs.TrackServiceDeploymentAsync(serviceDeploymentArn);

        return [newest, started, earlier];
    }
}
