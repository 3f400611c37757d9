using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Answers a session with a container of a running task. Nothing listens at its address.</summary>
internal sealed class ExecuteCommandHandler : OperationHandler<ExecuteCommandRequest, ExecuteCommandResponse>
{
    protected override ExecuteCommandResponse Handle(ExecuteCommandRequest request, EcsState state)
    {
        Guard.Required(request.Command, "command");
        Guard.Required(request.Task, "task");
        if (!Guard.Required(request.Interactive, "interactive"))
        {
            throw new InvalidParameterException("The member 'interactive' must be true: there is no other mode.");
        }

        var cluster = state.Clusters.Active(request.Cluster);
        var task = TaskStore.Find(request.Task, cluster, state.Arns)
            ?? throw new ClientException($"The cluster '{cluster.Name}' has no task '{MessageSanitizer.Sanitize(request.Task)}'.");
        var container = IndexOf(request.Container, task);
        CheckAgent(task);

        var sessionId = "ecs-execute-command-" + state.Randomness.Hex(17);
        return new ExecuteCommandResponse
        {
            ClusterArn = cluster.Arn,
            ContainerArn = state.Arns.Container(cluster.Name, task.Id, task.ContainerIds[container]),
            ContainerName = task.Order.Definition.Definition.ContainerDefinitions[container].Name,
            Interactive = true,
            Session = new Session
            {
                SessionId = sessionId,
                StreamUrl = $"wss://ssmmessages.{state.Arns.Region}.amazonaws.com/v1/data-channel/{sessionId}?role=publish_subscribe",
                TokenValue = Convert.ToBase64String(state.Randomness.Bytes(96)),
            },
            TaskArn = task.Arn,
        };
    }

    private static int IndexOf(string? name, TaskState task)
    {
        var containers = task.Order.Definition.Definition.ContainerDefinitions;
        if (string.IsNullOrEmpty(name))
        {
            return containers.Count == 1
                ? 0
                : throw new InvalidParameterException("The member 'container' is required: the task has more than one container.");
        }

        for (var i = 0; i < containers.Count; i++)
        {
            if (containers[i].Name == name)
            {
                return i;
            }
        }

        throw new ClientException($"The task '{task.Id}' has no container '{MessageSanitizer.Sanitize(name)}'.");
    }

    private static void CheckAgent(TaskState task)
    {
        if (!task.Order.EnableExecuteCommand)
        {
            throw new InvalidParameterException(
                $"The task '{task.Id}' was started without ECS Exec; set enableExecuteCommand and start it anew.");
        }

        if (task.IsPending || task.IsStopped)
        {
            throw new InvalidParameterException($"The agent of ECS Exec does not run in the task '{task.Id}', which is {task.LastStatus}.");
        }

        // On an instance the instance's own role can stand in for that of the task.
        var role = task.Order.Overrides?.TaskRoleArn ?? task.Order.Definition.Definition.TaskRoleArn;
        if (!task.IsRunning || (task.Plan.LaunchType == LaunchType.Fargate && role is null))
        {
            throw new TargetNotConnectedException(
                $"The agent of ECS Exec in the task '{task.Id}' has no connection: the task needs a task role and must not be stopping.");
        }
    }
}
