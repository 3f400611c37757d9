using EcsServiceConnect.Client.Models;

namespace EcsServiceConnect.Client.Testing;

/// <summary>
/// Begins a session with a container of a running task. Its address is that of the service, which the handler of this ECS serves, or the
/// address that the request came in on.
/// </summary>
internal sealed class ExecuteCommandHandler : OperationHandler<ExecuteCommandRequest, ExecuteCommandResponse>
{
    protected override ExecuteCommandResponse Handle(ExecuteCommandRequest request, EcsState state)
    {
        if (request.Interactive != true)
        {
            // Text: https://github.com/boto/boto3/issues/2822
            throw new InvalidParameterException("Interactive is the only mode supported currently.");
        }

        var cluster = state.Clusters.GetActive(request.Cluster);
        var task = TaskResolver.Get(request.Task, cluster, state.Arns);
        var container = FindContainerIndex(request.Container, task);
        ValidateAgent(task, task.Containers[container]);

        var sessionId = "ecs-execute-command-" + state.RandomSource.CreateHex(17);
        var token = Convert.ToBase64String(state.RandomSource.CreateBytes(96));
        if (!state.IsReplaying)
        {
            state.ExecSessions.Add(new ExecSession(sessionId, token, task, task.Containers[container], request.Command, state.Now));
        }

        return new ExecuteCommandResponse
        {
            ClusterArn = cluster.Arn,
            ContainerArn = state.Arns.CreateContainerArn(cluster.Name, task.Id, task.Containers[container].Id),
            ContainerName = task.Template.Definition.Definition.ContainerDefinitions[container].Name,
            Interactive = true,
            Session = new Session
            {
                SessionId = sessionId,
                StreamUrl = DataChannelUrl.Create($"wss://ssmmessages.{state.Arns.Region}.amazonaws.com", sessionId),
                TokenValue = token,
            },
            TaskArn = task.Arn,
        };
    }

    protected override ExecuteCommandResponse Complete(ExecuteCommandResponse response, InMemoryEcsRequest request) =>
        request.DataChannelOrigin is { } origin
            ? response with { Session = response.Session! with { StreamUrl = DataChannelUrl.Create(origin, response.Session!.SessionId!) } }
            : response;

    private static int FindContainerIndex(string? name, TaskState task)
    {
        var containers = task.Template.Definition.Definition.ContainerDefinitions;
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

    private static void ValidateAgent(TaskState task, ContainerState container)
    {
        if (!task.Template.EnableExecuteCommand || task.IsPending || task.IsStopped || (task.IsRunning && !container.ExecAgent.IsRunning))
        {
            throw new InvalidParameterException(
                "The execute command failed because execute command was not enabled when the task was run or the execute command agent "
                + "isn't running. Wait and try again or run a new task with execute command enabled and try again.");
        }

        if (!task.IsRunning)
        {
            throw new TargetNotConnectedException("The execute command failed due to an internal error. Try again later.");
        }
    }
}
