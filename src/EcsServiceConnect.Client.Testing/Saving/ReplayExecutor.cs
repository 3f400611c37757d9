using System.Text.Json;

namespace EcsServiceConnect.Client.Testing;

/// <summary>Restores a state by executing its calls again, at their times.</summary>
internal static class ReplayExecutor
{
    /// <exception cref="OperationCanceledException">The operation was canceled.</exception>
    /// <exception cref="InvalidDataException">With this version, the calls lead to another state.</exception>
    public static void Execute(
        SavedState saved, EcsState state, OperationIndex operations, ScriptExecutor scripts, CancellationToken cancellationToken)
    {
        state.IsReplaying = true;
        var number = 0;
        foreach (var call in new ReplayReader(saved.Calls, state, operations, scripts).ReadAll())
        {
            cancellationToken.ThrowIfCancellationRequested();
            Execute(call, ++number, saved.Header);
        }

        state.EventQueue.RunDueUntil(saved.Header.End.SavedAt);
        state.IsReplaying = false;
        state.Journal.AddRange(saved.Calls);
        if (state.RandomSource.Position != saved.Header.End.RandomPosition || state.Now != saved.Header.End.SavedAt)
        {
            throw CreateDivergenceException("the calls in it lead to another state than they did when it was saved", saved.Header);
        }
    }

    private static void Execute(Action call, int number, StateHeader header)
    {
        try
        {
            call();
        }
        catch (Exception exception) when (exception is EcsServiceException or ArgumentException or InvalidOperationException)
        {
            throw CreateDivergenceException($"its call {number} was accepted when it was saved and is rejected now: {exception.Message}", header);
        }
        catch (JsonException exception)
        {
            throw CreateDivergenceException($"its call {number} cannot be read: {exception.Message}", header);
        }
    }

    private static InvalidDataException CreateDivergenceException(string reason, StateHeader header) => new(
        $"It was saved by version {header.SavedBy}, and this version ({StateHeader.Version}) cannot restore it: {reason}.");
}
