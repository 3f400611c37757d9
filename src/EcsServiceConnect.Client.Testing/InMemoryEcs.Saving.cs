namespace EcsServiceConnect.Client.Testing;

public sealed partial class InMemoryEcs
{
    /// <summary>
    /// The number of accepted calls, and of changes that a test made otherwise, including those before a <see cref="LoadAsync"/> or a
    /// <see cref="Reset"/>. It shows whether there is anything new to save.
    /// </summary>
    public long ChangeCount
    {
        get
        {
            lock (State.SyncRoot)
            {
                return State.Journal.Count;
            }
        }
    }

    /// <summary>
    /// Saves everything that <see cref="LoadAsync"/> needs to continue from here: identifiers, page tokens, client tokens, deployments
    /// in progress and future events. Calls may arrive meanwhile; what is saved is the state of one point in time.
    /// </summary>
    /// <param name="destination">The stream to write to; it is flushed and left open.</param>
    /// <param name="cancellationToken">A token to cancel the operation. What has been written then cannot be loaded.</param>
    /// <remarks>
    /// What is saved are the accepted and seeded requests with all of their content, environment values included, and what a test set up
    /// for tasks and deployments, as far as it was applied. Recorded calls, and faults and outcomes that are still to be applied, are not
    /// restored.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="destination"/> is null.</exception>
    /// <exception cref="InvalidOperationException"><see cref="InMemoryEcsOptions.EnableJournal"/> is not set.</exception>
    public Task SaveAsync(Stream destination, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(destination);
        return Capture(previous: null).WriteAsync(destination, cancellationToken);
    }

    /// <summary>
    /// Restores an ECS that <see cref="SaveAsync"/> has saved. It continues from the time of saving: what has become due since then
    /// happens with the next call.
    /// </summary>
    /// <param name="source">The stream to read from, to its end; it is left open.</param>
    /// <param name="options">
    /// The clock, the rate limits, the number of recorded calls, the logger, and namespaces to add to the saved ones; null for the defaults.
    /// The other options are those that were saved.
    /// </param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>An ECS with its journal enabled, so that it can be saved again.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    /// <exception cref="InvalidDataException">
    /// The content is not a saved ECS, is damaged, truncated or of a newer format, or this version cannot restore it; the message says
    /// which.
    /// </exception>
    public static async Task<InMemoryEcs> LoadAsync(
        Stream source, InMemoryEcsOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        var saved = await SavedState.ReadAsync(source, cancellationToken).ConfigureAwait(false);
        return Restore(saved, options ?? new InMemoryEcsOptions(), cancellationToken);
    }

    /// <summary>Restores an ECS from what was read.</summary>
    /// <exception cref="InvalidDataException">This version cannot restore it.</exception>
    internal static InMemoryEcs Restore(SavedState saved, InMemoryEcsOptions options, CancellationToken cancellationToken) =>
        new(saved.Header.ApplyTo(options), saved, cancellationToken);

    /// <summary>Captures the whole state, or what was added to it after an earlier position.</summary>
    internal StatePart Capture(StatePosition? previous) => StatePart.Capture(State, _options, previous);
}
