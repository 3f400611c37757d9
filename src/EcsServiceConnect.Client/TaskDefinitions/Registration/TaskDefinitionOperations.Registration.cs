using EcsServiceConnect.Client.Diagnostics;
using EcsServiceConnect.Client.Models;
using EcsServiceConnect.Client.TaskDefinitions;
using EcsServiceConnect.Client.Waiting;

namespace EcsServiceConnect.Client;

/// <content>Registration that creates a revision only if something changed.</content>
public static partial class TaskDefinitionOperations
{
    private const double BaseDelaySeconds = 0.5;
    private const double MaxDelaySeconds = 10;

    extension(IEcsClient client)
    {
        /// <summary>
        /// Registers a new revision only if it would differ from the newest active one of its family, by the rules of
        /// <see cref="TaskDefinitionComparison"/>; tags are compared, too. A family without an active revision gets one.
        /// </summary>
        /// <param name="request">The family, its containers, and what the task needs.</param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>The revision that matches the request, whether it is new, and the differences.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="request"/> is null.</exception>
        /// <exception cref="EcsValidationException">The request lacks a required member.</exception>
        /// <exception cref="AccessDeniedException">The caller may not describe or register task definitions.</exception>
        /// <exception cref="EcsException">A call failed.</exception>
        /// <remarks>
        /// <para>
        /// Calls DescribeTaskDefinition, with the tags, and RegisterTaskDefinition if it is needed. Images are compared as text: a tag that
        /// now refers to another image is not a difference. Tags that begin with <c>aws:</c> are not registered.
        /// </para>
        /// <para>
        /// ECS rejects registrations of one family that come at the same time. This method then waits, reads the newest revision again and
        /// repeats what is still needed, as <see cref="TaskDefinitionRegistrationOptions"/> states. Two programs can still register a
        /// revision each if ECS accepts both.
        /// </para>
        /// </remarks>
        public Task<TaskDefinitionRegistrationResult> RegisterIfChangedAsync(
            RegisterTaskDefinitionRequest request, CancellationToken cancellationToken = default) =>
            RegisterIfChangedAsync(client, request, new TaskDefinitionRegistrationOptions(), cancellationToken);

        /// <summary>
        /// Registers a new revision only if it would differ from the newest active one of its family, with options for concurrent
        /// registrations.
        /// </summary>
        /// <param name="request">The family, its containers, and what the task needs.</param>
        /// <param name="options">How often and by which clock the registration is attempted.</param>
        /// <param name="cancellationToken">A token to cancel the operation.</param>
        /// <returns>The revision that matches the request, whether it is new, and the differences.</returns>
        /// <exception cref="ArgumentNullException"><paramref name="request"/> or <paramref name="options"/> is null.</exception>
        /// <exception cref="EcsValidationException">The request lacks a required member, or an option is invalid.</exception>
        /// <exception cref="AccessDeniedException">The caller may not describe or register task definitions.</exception>
        /// <exception cref="EcsException">A call failed.</exception>
        public async Task<TaskDefinitionRegistrationResult> RegisterIfChangedAsync(
            RegisterTaskDefinitionRequest request, TaskDefinitionRegistrationOptions options, CancellationToken cancellationToken = default)
        {
            ArgumentNullException.ThrowIfNull(request);
            ArgumentNullException.ThrowIfNull(options);
            Validate(options);
            request.Validate();
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    return await RegisterOnceIfChangedAsync(client, request, cancellationToken).ConfigureAwait(false);
                }
                catch (ClientException error) when (attempt < options.MaxAttempts && IsConcurrentRegistration(error))
                {
                    await Task.Delay(GetDelay(attempt), ClientClock.Get(client, options.TimeProvider), cancellationToken).ConfigureAwait(false);
                }
            }
        }
    }

    private static async Task<TaskDefinitionRegistrationResult> RegisterOnceIfChangedAsync(
        IEcsClient client, RegisterTaskDefinitionRequest request, CancellationToken cancellationToken)
    {
        var newest = await TaskDefinitionReader.FindAsync(client, request.Family, cancellationToken, request.Options).ConfigureAwait(false);
        var differences = newest is null ? [] : TaskDefinitionComparison.Compare(newest.ToRegisterRequest(), request);
        if (newest is not null && differences.Count == 0)
        {
            return new TaskDefinitionRegistrationResult { TaskDefinition = newest.TaskDefinition!, Tags = newest.Tags, IsNewRevision = false };
        }

        // ECS rejects an empty list of tags, which files have that come from the console.
        Tag[] tags = [.. (request.Tags ?? []).OfType<Tag>().Where(TaskDefinitionExtensions.IsUserTag)];
        var response = await client.SendAsync(request with { Tags = tags.Length > 0 ? tags : null }, cancellationToken).ConfigureAwait(false);
        return new TaskDefinitionRegistrationResult
        {
            TaskDefinition = response.TaskDefinition ?? new TaskDefinition { Family = request.Family },
            Tags = response.Tags,
            IsNewRevision = true,
            Differences = differences,
        };
    }

    /// <summary>
    /// Whether the service rejected a registration only because of others of the same family. There is no error code for this, so it is
    /// recognized by its text. The client's own retries leave it to this method: they cannot know whether the other revision is the same.
    /// </summary>
    private static bool IsConcurrentRegistration(ClientException error) =>
        error.ErrorMessage.Contains("Too many concurrent attempts to create a new revision", StringComparison.OrdinalIgnoreCase);

    /// <summary>Gets the delay after an attempt: twice the one before it up to a maximum, of which a random part up to half is left out.</summary>
    private static TimeSpan GetDelay(int attempt)
    {
        var seconds = Math.Min(MaxDelaySeconds, Math.ScaleB(BaseDelaySeconds, attempt - 1));
        return TimeSpan.FromSeconds(seconds * (1 - (RandomSource.System.NextDouble() / 2)));
    }

    private static void Validate(TaskDefinitionRegistrationOptions options)
    {
        if (options.MaxAttempts < 1)
        {
            throw new EcsValidationException($"{nameof(options.MaxAttempts)} must be at least 1.");
        }
    }
}
