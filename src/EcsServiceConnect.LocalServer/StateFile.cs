using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.LocalServer;

/// <summary>
/// The file that keeps the state over a restart. One server at a time has it, by a lock file beside it. It is always replaced as a
/// whole: what stands under its name is complete at any moment.
/// </summary>
internal sealed class StateFile : IDisposable
{
    private readonly FileStream _lock;

    private StateFile(string path, FileStream @lock)
    {
        Path = path;
        _lock = @lock;
    }

    /// <summary>Where it is, or will be.</summary>
    public string Path { get; }

    private string TemporaryPath => Path + ".ecs-local-draft";

    /// <exception cref="StartupException">Another server has the file, or its folder cannot be written to.</exception>
    public static StateFile Open(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        if (Directory.Exists(full))
        {
            throw new StartupException($"--state-file is '{path}', which is a folder; it takes the path of a file.");
        }

        if (!Directory.Exists(System.IO.Path.GetDirectoryName(full)))
        {
            throw new StartupException($"--state-file is '{path}', but its folder does not exist. Make the folder first.");
        }

        // A link stays a link: what it points to is replaced.
        if (new FileInfo(full).LinkTarget is not null)
        {
            full = File.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full;
        }

        try
        {
            return new StateFile(full, new FileStream(full + ".ecs-local-lock", FileMode.OpenOrCreate, FileAccess.Write, FileShare.None));
        }
        catch (UnauthorizedAccessException)
        {
            throw new StartupException(
                $"--state-file is '{path}', but nothing can be written in its folder. Give the user of this program the right, or take"
                + " another folder.");
        }
        catch (IOException unavailable)
        {
            throw new StartupException(
                $"--state-file is '{path}', but its lock cannot be had: {unavailable.Message} If another ecs-local uses the file, stop that"
                + " one, or take another file.");
        }
    }

    /// <summary>The ECS that the file holds, or a new one if there is no file; either way the file is written once, to see that it can be.</summary>
    /// <param name="fresh">What a new one is made with, and one of the file where the file says nothing.</param>
    /// <param name="settings">What was asked for by name, and must not contradict the file.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="StartupException">The file cannot be used; it is left as it was.</exception>
    public async Task<InMemoryEcs> LoadAsync(InMemoryEcsOptions fresh, ServerSettings settings, CancellationToken cancellationToken)
    {
        InMemoryEcs ecs;
        try
        {
            ecs = File.Exists(Path)
                ? await ReadAsync(fresh, cancellationToken).ConfigureAwait(false)
                : new InMemoryEcs(fresh);
        }
        catch (InvalidDataException unusable)
        {
            throw new StartupException(
                $"The state file '{Path}' cannot be used. {unusable.Message} It was left as it is: put a copy of it back that is whole, or"
                + " start with another file, or move it away to begin anew.");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"The state file '{Path}' cannot be read: {unreadable.Message}");
        }

        ThrowIfConflicting("--region", settings.Region, ecs.Region);
        ThrowIfConflicting("--account", settings.AccountId, ecs.AccountId);
        ThrowIfConflicting("--deployment-time", settings.DeploymentDuration, ecs.DeploymentDuration);
        try
        {
            await WriteAsync(ecs).ConfigureAwait(false);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"The state file '{Path}' cannot be written: {unwritable.Message}");
        }

        return ecs;
    }

    /// <summary>Puts a new file in place of the old one, once it is whole and on the disk.</summary>
    public async Task WriteAsync(InMemoryEcs ecs)
    {
        try
        {
            await using (var draft = new FileStream(TemporaryPath, CreateTemporaryFileOptions()))
            {
                await ecs.SaveAsync(draft).ConfigureAwait(false);
                draft.Flush(flushToDisk: true);
            }

            File.Move(TemporaryPath, Path, overwrite: true);
        }
        catch (IOException)
        {
            TryDeleteTemporaryFile();
            throw;
        }
    }

    public void Dispose() => _lock.Dispose();

    private async Task<InMemoryEcs> ReadAsync(InMemoryEcsOptions options, CancellationToken cancellationToken)
    {
        await using var content = File.OpenRead(Path);
        return await InMemoryEcs.LoadAsync(content, options, cancellationToken).ConfigureAwait(false);
    }

    private void ThrowIfConflicting<T>(string option, T? asked, T held)
    {
        if (asked is not null && !asked.Equals(held))
        {
            throw new StartupException(
                $"{option} is '{asked}', but the state file '{Path}' was made with '{held}'. Leave the option out, or take another file.");
        }
    }

    /// <summary>What stands in the file is nobody else's business, unless its owner has decided otherwise.</summary>
    private FileStreamOptions CreateTemporaryFileOptions()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = File.Exists(Path) ? File.GetUnixFileMode(Path) : UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    private void TryDeleteTemporaryFile()
    {
        try
        {
            File.Delete(TemporaryPath);
        }
        catch (Exception stuck) when (stuck is IOException or UnauthorizedAccessException)
        {
            // It is overwritten by the next one.
        }
    }
}
