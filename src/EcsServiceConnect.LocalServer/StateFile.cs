using EcsServiceConnect.Client.Testing;

namespace EcsServiceConnect.LocalServer;

/// <summary>
/// The file that the state is saved to and restored from. A save appends what has changed. What a crash leaves of an incomplete save is
/// recognized and dropped, so the file always has the state of the last complete one. A lock file beside it reserves it for one server.
/// </summary>
internal sealed class StateFile : IDisposable
{
    private readonly FileStream _lock;

    /// <summary>The end of the file as it was written last; null if it is to be replaced.</summary>
    private StatePosition? _position;

    private long _length;
    private int _partCount;

    private StateFile(string path, FileStream @lock)
    {
        Path = path;
        _lock = @lock;
    }

    /// <summary>The full path of the file, which may not exist yet.</summary>
    public string Path { get; }

    /// <summary>Whether the file ended in an incomplete save when it was loaded.</summary>
    public bool HadUnfinishedSave { get; private set; }

    private string DraftPath => Path + ".ecs-local-draft";

    /// <summary>Opens the file for one server; others cannot open it until it is disposed of.</summary>
    /// <exception cref="StartupException">The path names no regular file, another server uses it, or its folder is missing or not writable.</exception>
    public static StateFile Open(string path)
    {
        var fullPath = StateFilePath.Resolve(path);
        return new StateFile(fullPath, StateFilePath.Lock(path, fullPath));
    }

    /// <summary>
    /// Loads the ECS from the file, or creates one if there is no file. It is checked that the file can be written, and that it consists
    /// of one part.
    /// </summary>
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
            TryDeleteDraft();
            if (_partCount == 1 && !HadUnfinishedSave)
            {
                await using var writable = OpenToAppend();
            }
            else
            {
                await ReplaceAsync(ecs.Capture(previous: null)).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"The state file '{Path}' cannot be written: {exception.Message}");
        }

        return ecs;
    }

    /// <summary>Saves the changes since the last time to the disk, and returns the number of changes that are in the file then.</summary>
    public async Task<long> SaveAsync(InMemoryEcs ecs)
    {
        var part = ecs.Capture(IsUnchanged() ? _position : null);
        await (part.IsWhole ? ReplaceAsync(part) : AppendAsync(part)).ConfigureAwait(false);
        return part.ChangeCount;
    }

    /// <summary>Replaces a file of several parts by one of one part, of which a missing end is noticed.</summary>
    public async Task CompactAsync(InMemoryEcs ecs)
    {
        if (_partCount > 1)
        {
            await ReplaceAsync(ecs.Capture(previous: null)).ConfigureAwait(false);
        }
    }

    public void Dispose() => _lock.Dispose();

    private async Task<InMemoryEcs> ReadAsync(InMemoryEcsOptions options, CancellationToken cancellationToken)
    {
        await using var content = File.OpenRead(Path);
        var saved = await SavedState.ReadAsync(content, cancellationToken).ConfigureAwait(false);
        (_position, _length, _partCount) = (saved.Position, content.Length, saved.PartCount);
        HadUnfinishedSave = saved.HasUnfinishedPart;
        return InMemoryEcs.Restore(saved, options, cancellationToken);
    }

    private void ThrowIfConflicting<T>(string option, T? requested, T saved)
    {
        if (requested is not null && !requested.Equals(saved))
        {
            throw new StartupException(
                $"{option} is '{requested}', but the state file '{Path}' was created with '{saved}'. Omit the option, or use another file.");
        }
    }

    /// <summary>Whether the file is as it was left, so that what is appended to it continues it.</summary>
    private bool IsUnchanged() => new FileInfo(Path) is { Exists: true, LinkTarget: null } file && file.Length == _length;

    private async Task AppendAsync(StatePart part)
    {
        await using var file = OpenToAppend();
        try
        {
            var position = await WriteAsync(part, file).ConfigureAwait(false);
            (_position, _length) = (position, file.Position);
            _partCount++;
        }
        catch
        {
            // An incomplete part would be damage in the middle of the file once the next one follows it.
            if (!TrySetLength(file, _length))
            {
                _position = null;
            }

            throw;
        }
    }

    /// <summary>Replaces the file by a new one, once that is complete and on the disk.</summary>
    private async Task ReplaceAsync(StatePart part)
    {
        StatePosition position;
        long length;
        try
        {
            await using (var draft = CreateDraft())
            {
                position = await WriteAsync(part, draft).ConfigureAwait(false);
                length = draft.Position;
            }

            File.Move(DraftPath, Path, overwrite: true);
            DirectoryFlush.Flush(System.IO.Path.GetDirectoryName(Path)!);
        }
        catch
        {
            TryDeleteDraft();
            throw;
        }

        (_position, _length, _partCount) = (position, length, 1);
    }

    private static async Task<StatePosition> WriteAsync(StatePart part, FileStream file)
    {
        try
        {
            var position = await part.WriteAsync(file, CancellationToken.None).ConfigureAwait(false);
            file.Flush(flushToDisk: true);
            return position;
        }
        catch (ArgumentOutOfRangeException exception)
        {
            // This is how .NET reports a file that exceeds the limit of the file system or of the process.
            throw new IOException("The file is larger than is allowed.", exception);
        }
    }

    /// <summary>Opens the file after its end; nothing that others read is locked.</summary>
    private FileStream OpenToAppend()
    {
        var file = new FileStream(
            Path,
            new FileStreamOptions { Mode = FileMode.Open, Access = FileAccess.Write, Share = FileShare.ReadWrite | FileShare.Delete, BufferSize = 0 });
        file.Position = _length;
        return file;
    }

    /// <summary>
    /// Creates a new draft, whatever has its name: nothing is written through a link, and a mode that lets others read does not stay.
    /// Only the owner can read it, unless the owner has changed the mode of the state file.
    /// </summary>
    private FileStream CreateDraft()
    {
        File.Delete(DraftPath);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None, BufferSize = 0 };
        if (OperatingSystem.IsWindows())
        {
            return new FileStream(DraftPath, options);
        }

        options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var draft = new FileStream(DraftPath, options);
        if (new FileInfo(Path) is { Exists: true, LinkTarget: null })
        {
            File.SetUnixFileMode(draft.SafeFileHandle, File.GetUnixFileMode(Path));
        }

        return draft;
    }

    private static bool TrySetLength(FileStream file, long length)
    {
        try
        {
            file.SetLength(length);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private void TryDeleteDraft()
    {
        try
        {
            File.Delete(DraftPath);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The next one replaces it.
        }
    }
}
