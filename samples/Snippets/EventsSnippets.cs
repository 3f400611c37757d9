using System.Runtime.CompilerServices;
using Amazon.SQS;
using Amazon.SQS.Model;
using EcsServiceConnect.Client;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.Testing;

namespace Snippets;

/// <summary>The code of docs/guides/events.md.</summary>
internal static class EventsSnippets
{
    /// <summary>A function of AWS Lambda whose input is a stream: the target of a rule of EventBridge, or behind SNS and SQS.</summary>
    internal sealed class Handler
    {
        public async Task HandleAsync(Stream input, CancellationToken cancellationToken)
        {
            foreach (EcsEvent ecsEvent in await EcsEvent.ParseAllAsync(input, cancellationToken))
            {
                Handle(ecsEvent);
            }
        }

        public void Handle(EcsEvent ecsEvent)
        {
            switch (ecsEvent)
            {
                case TaskStateChangeEvent { Task: { LastStatus: "STOPPED", StopCode.Value: not TaskStopCode.Names.ServiceSchedulerInitiated } task }:
                    Console.WriteLine($"{ecsEvent.ServiceName ?? task.Group}: {task.StoppedReason}");
                    break;

                case DeploymentStateChangeEvent { Detail: { EventName.Value: ServiceEventName.Names.ServiceDeploymentFailed } failed }:
                    Console.WriteLine($"{ecsEvent.ServiceName}: {failed.Reason}");
                    break;

                case HookStateChangeEvent { Detail: { EventName.Value: HookEventName.Names.HookAwaitingAction } hook }:
                    Console.WriteLine($"{ecsEvent.ServiceName} waits at {hook.LifecycleStage} until {hook.ExpiresAt}");
                    break;

                case ServiceActionEvent { Detail: { EventType.Value: EcsEventType.Names.Warn or EcsEventType.Names.Error } action }:
                    Console.WriteLine($"{ecsEvent.ServiceName}: {action.EventName} {action.Reason}");
                    break;

                case ContainerInstanceStateChangeEvent { ContainerInstance: { AgentConnected: false } instance }:
                    Console.WriteLine($"{instance.Ec2InstanceId} in {ecsEvent.ClusterName} is out of contact");
                    break;

                case UnknownEcsEvent unknown:
                    Console.WriteLine($"{unknown.DetailType}: {unknown.Detail}");
                    break;
            }
        }
    }

    private static readonly EcsEventVersionTracker _versions = new();

    public static void HandleNews(EcsEvent ecsEvent, Handler handler)
    {
        if (_versions.TryAdvance(ecsEvent))
        {
            handler.Handle(ecsEvent);
        }
    }

    public static async Task<bool> IsCurrentAsync(IEcsClient ecs, TaskStateChangeEvent change)
    {
        EcsTask current = await ecs.Cluster(change.ClusterName!).Task(change.ResourceArn!).DescribeAsync();
        return change.ResourceVersion >= current.Version;
    }

    public static async Task TestHandlerAsync(InMemoryEcs inMemoryEcs, Handler handler, UpdateServiceRequest request)
    {
        using EcsEventSubscription events = inMemoryEcs.Events.Subscribe();

        await inMemoryEcs.CreateClient().UpdateServiceAsync(request);
        inMemoryEcs.AdvanceTime(TimeSpan.FromMinutes(1));

        foreach (EcsEvent ecsEvent in events.TakeAll())
        {
            handler.Handle(ecsEvent);
        }
    }

    public static async Task WatchAsync(InMemoryEcs inMemoryEcs, CancellationToken cancellationToken)
    {
        await foreach (EcsEvent ecsEvent in inMemoryEcs.Events.WithCancellation(cancellationToken))
        {
            Console.WriteLine(EcsJson.Serialize(ecsEvent));
        }
    }

    public static async Task TrackAsync(IEcsClient ecs, UpdateServiceRequest request, IAsyncEnumerable<EcsEvent> queue)
    {
        var options = new DeploymentTrackerOptions { Events = queue };

        DeploymentResult result = await ecs.UpdateServiceAndWaitAsync(request, options);
        Console.WriteLine(result);
    }

    public static async IAsyncEnumerable<EcsEvent> ReadQueueAsync(
        IAmazonSQS sqs, string queueUrl, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var request = new ReceiveMessageRequest { QueueUrl = queueUrl, MaxNumberOfMessages = 10, WaitTimeSeconds = 20 };
        while (true)
        {
            var received = await sqs.ReceiveMessageAsync(request, cancellationToken);
            foreach (var message in received.Messages ?? [])
            {
                foreach (EcsEvent ecsEvent in EcsEvent.ParseAll(message.Body))
                {
                    yield return ecsEvent;
                }

                await sqs.DeleteMessageAsync(queueUrl, message.ReceiptHandle, cancellationToken);
            }
        }
    }

    public static async Task ReportAsync(IReadOnlyCollection<DeploymentTracker> deployments, IAsyncEnumerable<EcsEvent> queue)
    {
        await foreach (EcsEvent ecsEvent in queue)
        {
            foreach (DeploymentTracker deployment in deployments)
            {
                deployment.ReportEvent(ecsEvent);
            }
        }
    }

    public static EcsEvent Create() => new TaskStateChangeEvent
    {
        Id = "0c7f5a7e-4b6c-4f0e-9a75-3f1b8d2c6e90",
        Resources = ["arn:aws:ecs:eu-central-1:123456789012:task/prod/0123456789abcdef0123456789abcdef"],
        Detail = new TaskStateChangeDetail
        {
            Task = new EcsTask { LastStatus = "STOPPED", StopCode = TaskStopCode.SpotInterruption, Version = 7 },
        },
    };
}
