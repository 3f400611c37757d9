namespace EcsServiceConnect.Client.Testing;

/// <content>Time, and the return to the beginning.</content>
public sealed partial class InMemoryEcs
{
    /// <summary>The present time of the ECS: that of its clock, and what it was advanced by.</summary>
    public DateTimeOffset UtcNow
    {
        get
        {
            lock (State.SyncRoot)
            {
                State.EventQueue.RunDue();
                return State.Now;
            }
        }
    }

    /// <summary>
    /// Moves the time of the ECS ahead, and does everything that is due until then, in order of time; from there it goes on with its
    /// clock. Delays of faults are not shortened.
    /// </summary>
    /// <param name="duration">How far. Zero or more, and not more than a hundred years since the last <see cref="Reset"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="duration"/> is out of range.</exception>
    public void AdvanceTime(TimeSpan duration)
    {
        lock (State.SyncRoot)
        {
            _clock.Advance(duration);
            Scripts.Execute(new AdvanceTimeCommand());
        }
    }

    /// <summary>
    /// Returns to the empty ECS that the options describe: without any resource, fault, outcome, session or recorded call, but with
    /// <see cref="InMemoryEcsOptions.Namespaces"/>, at the present time of its clock. Calls that are being executed are completed, and have
    /// no effect.
    /// </summary>
    public void Reset()
    {
        lock (_resetLock)
        {
            var previous = State;
            lock (previous.SyncRoot)
            {
                _faults.Clear();
                _execSetups.Clear();
                previous.ExecSessions.EndAll("The ECS was reset.");
                _clock.Reset();
                _simulation = new Simulation(
                    _options, _faults, _calls, Events, StateOrigin.Create(_clock), changeCount: previous.Journal.Count + 1);
                _calls.Clear();
                SeedNamespaces();
            }

            Events.Timer.Set();
        }
    }
}
