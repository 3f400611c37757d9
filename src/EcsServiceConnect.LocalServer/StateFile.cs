using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.LocalServer;

/// <summary>
/// The file that the state is saved to and restored from. A lock file beside it reserves it for one server at a time. It is always
/// replaced as a whole, so that it is complete at any time.
/// </summary>
internal sealed class StateFile : IDisposable
{
    private readonly FileStream _lock;

    private StateFile(string path, FileStream @lock)
    {
        Path = path;
        _lock = @lock;
    }

    /// <summary>The full path of the file, which may not exist yet.</summary>
    public string Path { get; }

    private string TemporaryPath => Path + ".ecs-local-draft";

    /// <summary>Opens the file for one server; others cannot open it until it is disposed of.</summary>
    /// <exception cref="StartupException">Another server uses the file, or its folder is missing or not writable.</exception>
    public static StateFile Open(string path)
    {
        var fullPath = System.IO.Path.GetFullPath(path);
        if (Directory.Exists(fullPath))
        {
            throw new StartupException($"--state-file is '{path}', which is a folder; it accepts the path of a file.");
        }

        if (!Directory.Exists(System.IO.Path.GetDirectoryName(fullPath)))
        {
            throw new StartupException($"--state-file is '{path}', but its folder does not exist. Create the folder first.");
        }

        // A link stays a link: its target is replaced.
        if (new FileInfo(fullPath).LinkTarget is not null)
        {
            fullPath = File.ResolveLinkTarget(fullPath, returnFinalTarget: true)?.FullName ?? fullPath;
        }

        try
        {
            return new StateFile(fullPath, new FileStream(fullPath + ".ecs-local-lock", FileMode.OpenOrCreate, FileAccess.Write, FileShare.None));
        }
        catch (UnauthorizedAccessException)
        {
            throw new StartupException(
                $"--state-file is '{path}', but nothing can be written in its folder. Grant the user of this program the permission, or"
                + " use another folder.");
        }
        catch (IOException exception)
        {
            throw new StartupException(
                $"--state-file is '{path}', but the file is locked by another process: {exception.Message} If it is another ecs-local, stop"
                + " that one, or use another file.");
        }
    }

    /// <summary>Loads the ECS from the file, or creates one if there is no file. The file is then written once, to check that it can be.</summary>
    /// <param name="ecsOptions">The options of a new ECS, and of a loaded one those that are not in the file.</param>
    /// <param name="options">The options of the command line, which must not conflict with the file.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <exception cref="StartupException">The file cannot be used; it is unchanged.</exception>
    public async Task<InMemoryEcs> LoadAsync(InMemoryEcsOptions ecsOptions, ServerOptions options, CancellationToken cancellationToken)
    {
        InMemoryEcs ecs;
        try
        {
            ecs = File.Exists(Path)
                ? await ReadAsync(ecsOptions, cancellationToken).ConfigureAwait(false)
                : new InMemoryEcs(ecsOptions);
        }
        catch (InvalidDataException exception)
        {
            throw new StartupException(
                $"The state file '{Path}' cannot be used. {exception.Message} It is unchanged: restore an undamaged copy of it, use"
                + " another file, or move it away to start with an empty ECS.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"The state file '{Path}' cannot be read: {exception.Message}");
        }

        ThrowIfConflicting("--region", options.Region, ecs.Region);
        ThrowIfConflicting("--account", options.AccountId, ecs.AccountId);
        ThrowIfConflicting("--deployment-duration", options.DeploymentDuration, ecs.DeploymentDuration);
        try
        {
            await WriteAsync(ecs).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"The state file '{Path}' cannot be written: {exception.Message}");
        }

        return ecs;
    }

    /// <summary>Replaces the file by a new one, once that is complete and on the disk.</summary>
    public async Task WriteAsync(InMemoryEcs ecs)
    {
        try
        {
            await using (var temporaryFile = new FileStream(TemporaryPath, CreateTemporaryFileOptions()))
            {
                await ecs.SaveAsync(temporaryFile).ConfigureAwait(false);
                temporaryFile.Flush(flushToDisk: true);
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

    private void ThrowIfConflicting<T>(string option, T? requested, T saved)
    {
        if (requested is not null && !requested.Equals(saved))
        {
            throw new StartupException(
                $"{option} is '{requested}', but the state file '{Path}' was created with '{saved}'. Omit the option, or use another file.");
        }
    }

    /// <summary>Only the owner can read the file, unless the owner has changed its mode.</summary>
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
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The next one overwrites it.
        }
    }
}
