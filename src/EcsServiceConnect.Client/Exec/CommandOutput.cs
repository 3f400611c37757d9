using System.Buffers;
using System.Globalization;
using System.Text;
using EcsServiceConnect.Client.Exec.Shell;

namespace EcsServiceConnect.Client.Exec;

/// <summary>Collects the output of a command, up to a limit, and finds the marks around it.</summary>
/// <param name="command">The command with its mark; null if it runs without a shell, and all output is its own.</param>
/// <param name="maxBytes">The maximum number of bytes to keep.</param>
internal sealed class CommandOutput(WrappedCommand? command, int maxBytes)
{
    private readonly byte[] _mark = command is null ? [] : [WrappedCommand.Separator, .. Encoding.ASCII.GetBytes(command.Mark)];
    private ArrayBufferWriter<byte> _bytes = new();
    private byte[] _carry = [];

    /// <summary>Whether the shell has begun the command.</summary>
    public bool HasBegun { get; private set; } = command is null;

    /// <summary>Whether the terminal passes output on as it is.</summary>
    public bool IsRaw { get; private set; }

    /// <summary>The exit code; null before the end of the command, and without a shell.</summary>
    public int? ExitCode { get; private set; }

    /// <summary>Whether output was discarded.</summary>
    public bool IsTruncated { get; private set; }

    /// <summary>What was kept; before <see cref="HasBegun"/>, what came instead of the command.</summary>
    public ReadOnlyMemory<byte> Bytes => _bytes.WrittenMemory;

    /// <summary>Adds output. After the end of the command it is ignored.</summary>
    public void Add(ReadOnlySpan<byte> output)
    {
        if (_carry.Length > 0)
        {
            output = (byte[])[.. _carry, .. output];
            _carry = [];
        }

        while (!output.IsEmpty && ExitCode is null)
        {
            var length = command is null ? output.Length : output.IndexOf(WrappedCommand.Separator);
            Keep(output[..(length < 0 ? output.Length : length)]);
            if (length < 0 || length == output.Length)
            {
                return;
            }

            output = output[length..];
            if (!TryReadMark(output, out var markLength))
            {
                _carry = output.ToArray();
                return;
            }

            Keep(output[..(markLength == 0 ? 1 : 0)]);
            output = output[Math.Max(1, markLength)..];
        }
    }

    /// <summary>Adds what may have been the beginning of a mark, at the end of all output.</summary>
    public void Complete()
    {
        Keep(_carry);
        _carry = [];
    }

    /// <summary>Reads a mark. False: its end has not arrived yet. A length of 0: it is no mark.</summary>
    private bool TryReadMark(ReadOnlySpan<byte> output, out int length)
    {
        length = 0;
        if (output.Length <= _mark.Length)
        {
            return !_mark.AsSpan().StartsWith(output);
        }

        if (!output.StartsWith(_mark))
        {
            return true;
        }

        var content = output[_mark.Length..];
        const int MaxContent = 5;
        var end = content[..Math.Min(content.Length, MaxContent)].IndexOf(WrappedCommand.Separator);
        if (end < 0)
        {
            return content.Length >= MaxContent;
        }

        length = Apply(content[..end]) ? _mark.Length + end + 1 : 0;
        return true;
    }

    private bool Apply(ReadOnlySpan<byte> content)
    {
        if (content is [(byte)'+' or (byte)'-'])
        {
            // What the shell wrote before, such as warnings at its start, is not of the command.
            (HasBegun, IsRaw, IsTruncated, _bytes) = (true, content[0] == (byte)'+', false, new ArrayBufferWriter<byte>());
            return true;
        }

        if (content is not [(byte)':', .. var digits] || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var code))
        {
            return false;
        }

        ExitCode = code;
        return true;
    }

    private void Keep(ReadOnlySpan<byte> output)
    {
        var length = Math.Min(output.Length, maxBytes - _bytes.WrittenCount);
        _bytes.Write(output[..length]);
        IsTruncated |= length < output.Length;
    }
}
