namespace EcsServiceConnect.Client.Testing;

/// <summary>A session that ExecuteCommand has begun: it ends with the container, and can be opened once.</summary>
internal sealed class ExecSession : IDisposable
{
    private readonly TaskCompletionSource<string> _ending = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ExecSession(string id, string token, TaskState task, ContainerState container, string command, DateTimeOffset createdAt)
    {
        Id = id;
        Token = token;
        Task = task;
        Container = container;
        CreatedAt = createdAt;
        Invocation = new ExecCommandInvocation
        {
            Command = command,
            Container = container.Name,
            TaskArn = task.Arn,
            TaskDefinition = task.Template.Definition.ToString()!,
            SessionId = id,
        };
        container.ProcessEnded += OnProcessEnded;
    }

    public string Id { get; }

    public string Token { get; }

    public TaskState Task { get; }

    public ContainerState Container { get; }

    public DateTimeOffset CreatedAt { get; }

    public ExecCommandInvocation Invocation { get; }

    /// <summary>Completes with the reason when the session ends for another one than that its command has ended.</summary>
    public Task<string> Ending => _ending.Task;

    /// <summary>Ends the session.</summary>
    public void End(string reason) => _ending.TrySetResult(reason);

    public void Dispose() => Container.ProcessEnded -= OnProcessEnded;

    private void OnProcessEnded() => End($"The container '{Container.Name}' of the task '{Task.Id}' has stopped.");
}
